import { request } from './request';

export interface CommandBody {
  readonly part: string | null;
  /** Day of the fact; null: today. */
  readonly day: string | null;
  readonly entry: string;
  readonly onBehalfOf: string | null;
  readonly reason: string | null;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface CommandRequest {
  readonly caseId: string | null;
  /** Last part of the command's address; none where a case is opened. */
  readonly path: string;
  readonly body: CommandBody;
  readonly key: string;
  readonly etag: string | null;
}

/** What is not said is left out: the API knows its own defaults. */
const said = (body: CommandBody): object => Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));

/** Gives a command and answers the case that it acted on. */
export async function giveCommand({ caseId, path, body, key, etag }: CommandRequest): Promise<{ readonly caseId: string }> {
  const address = caseId === null ? '/suggestions' : `/suggestions/${caseId}/commands/${path}`;
  const { body: answer } = await request<{ id: string }>(address, { method: 'POST', body: said(body), idempotencyKey: key, ifMatch: etag });
  return { caseId: answer.id };
}
