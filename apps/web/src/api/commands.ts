import type { components } from './generated';
import { send } from './transport';

/** What an act says beside its name. What is null is not sent. */
export interface CommandBody {
  readonly part: string | null;
  /** Day of the fact; null: today. */
  readonly day: string | null;
  readonly entry: string;
  readonly onBehalfOf: string | null;
  readonly reason: string | null;
  readonly input: Readonly<Record<string, unknown>>;
}

/** One act; repeated with the same key it is done once. */
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

/**
 * Gives a command and answers the case that it acted on. Its address comes with the act, so that a command which this
 * page has never heard of can be given by its form.
 */
export async function giveCommand({ caseId, path, body, key, etag }: CommandRequest): Promise<{ readonly caseId: string }> {
  const address = caseId === null ? '/api/v1/suggestions' : `/api/v1/suggestions/${caseId}/commands/${path}`;
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...(etag !== null && { 'If-Match': etag }) };
  const response = await send(new Request(address, { method: 'POST', headers, body: JSON.stringify(said(body)) }));
  const answer = (await response.json()) as components['schemas']['CommandAnswer'];
  return { caseId: answer.id };
}
