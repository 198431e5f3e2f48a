import { Agent, request } from 'node:http';
import { PASSWORD } from '../../e2e/support/county';

/** Connections stay open, as those of a reverse proxy do. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export interface Called<T> {
  readonly status: number;
  readonly body: T;
}

/** A signed-in person whose requests cost the measuring side as little as possible. */
export class Caller {
  private constructor(private readonly cookie: string, private readonly csrf: string) {}

  static async signIn(url: string, login: string): Promise<Caller> {
    const response = await fetch(`${url}/api/v1/auth/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: PASSWORD }) });
    if (response.status !== 200) throw new Error(`${login} cannot sign in: ${response.status}`);
    const { csrf } = (await response.json()) as { csrf: string };
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith('huiying='))?.split(';')[0];
    if (cookie === undefined) throw new Error('no cookie of a session');
    return new Caller(cookie, csrf);
  }

  post<T>(url: string, path: string, body: object, headers: Readonly<Record<string, string>>): Promise<Called<T>> {
    const sent = Buffer.from(JSON.stringify(body));
    return new Promise((resolve, reject) => {
      const call = request(`${url}/api/v1${path}`, {
        method: 'POST', agent, headers: { 'cookie': this.cookie, 'x-csrf-token': this.csrf, 'content-type': 'application/json', 'content-length': sent.length, ...headers },
      }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as T }));
      });
      call.on('error', reject);
      call.end(sent);
    });
  }
}
