import type { Installation } from './installation';
import type { County, Who } from './county';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  /** An object goes as JSON, a string as it is. */
  readonly payload?: object | string;
}

/** Headers that say nothing of the data and differ by themselves. */
const OF_ITS_OWN: ReadonlySet<string> = new Set(['date', 'connection', 'keep-alive']);

/** Asks an installation as one of a county's people. */
export async function ask({ app }: Installation, county: County, who: Who | null, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, { headers = {}, payload }: Asked = {}): Promise<Answer> {
  const reply = await app.inject({
    method, url, ...(payload !== undefined && { payload }),
    headers: { ...(who !== null && { authorization: `Bearer ${county.token(who)}` }), ...(typeof payload === 'string' && { 'content-type': 'application/json' }), ...headers },
  });
  return { status: reply.statusCode, headers: Object.fromEntries(Object.entries(reply.headers).filter(([name]) => !OF_ITS_OWN.has(name))), body: reply.body };
}

export interface ProblemBody {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly detail: string }[];
}

export const problemOf = ({ body }: Answer): ProblemBody => JSON.parse(body) as ProblemBody;
