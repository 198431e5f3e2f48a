import { setTimeout as pause } from 'node:timers/promises';
import { PASSWORD } from './county';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  /** How often it was asked before it was answered. */
  readonly repeats: number;
}

interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  /** Sent as they are, instead of a body. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that has no answer is asked again so often, and not longer. */
const PAUSE_MS = 150;
const PATIENCE_MS = 90_000;
const ONE_ANSWER_MS = 15_000;

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Somebody at a browser: signs in with login and password, sends cookie and second secret, and repeats what was not
 * answered (connection lost, 503) under the same key until it is.
 */
export class Person {
  private cookie = '';
  private csrf = '';

  constructor(private readonly url: string, readonly login: string) {}

  async signIn(): Promise<this> {
    const answer = await this.untilAnswered({ method: 'POST', path: '/auth/login', body: { login: this.login, password: PASSWORD } });
    if (answer.status !== 200) throw new Error(`${this.login} cannot sign in: ${answer.status}`);
    this.csrf = (answer.body as { csrf: string }).csrf;
    return this;
  }

  async get<T>(path: string): Promise<T> {
    const { status, body } = await this.untilAnswered({ path });
    if (status !== 200) throw new Error(`${this.login} GET ${path}: ${status} ${JSON.stringify(body)}`);
    return body as T;
  }

  async post<T>(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
    const answer = await this.untilAnswered({ method: 'POST', path, body, headers });
    return { ...answer, body: answer.body as T };
  }

  /** Sends a workbook as the body. */
  async upload<T>(path: string, bytes: Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
    const answer = await this.untilAnswered({ method: 'POST', path, bytes, headers: { ...headers, 'content-type': WORKBOOK } });
    return { ...answer, body: answer.body as T };
  }

  /** The bytes of a file that is there. */
  async download(path: string): Promise<Buffer> {
    const response = await this.send({ path });
    if (response.status !== 200) throw new Error(`${this.login} GET ${path}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  private async untilAnswered(asked: Asked): Promise<Answer<unknown>> {
    const end = Date.now() + PATIENCE_MS;
    for (let repeats = 0; ; repeats += 1) {
      const answer = await this.once(asked).catch((error: unknown) => ({ unanswered: error }));
      if (!('unanswered' in answer) && answer.status !== 503) return { ...answer, repeats };
      if (Date.now() > end) throw new Error(`${asked.path} was not answered`, { cause: 'unanswered' in answer ? answer.unanswered : answer.body });
      await pause(PAUSE_MS);
    }
  }

  /** One request; throws where the connection broke before the whole answer was there. */
  private async once(asked: Asked): Promise<{ status: number; body: unknown }> {
    const response = await this.send(asked);
    const session = response.headers.getSetCookie().find((line) => line.startsWith('huiying='))?.split(';')[0];
    if (session !== undefined) this.cookie = session;
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  }

  private send({ method = 'GET', path, body, bytes, headers = {} }: Asked): Promise<Response> {
    const sent = bytes ?? (body === undefined ? undefined : JSON.stringify(body));
    return fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { cookie: this.cookie, 'x-csrf-token': this.csrf, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(sent !== undefined && { body: sent }),
      signal: AbortSignal.timeout(ONE_ANSWER_MS),
    });
  }
}
