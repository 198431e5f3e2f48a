import createClient from 'openapi-fetch';
import type { paths } from './generated';
import { send } from './transport';

/** The API as its own description types it. What is no success is thrown by the transport. */
export const client = createClient<paths>({ baseUrl: '', fetch: send });

/** The body of an answer; every answer that has one is a success by here. */
export function bodyOf<T>({ data }: { readonly data?: T }): T {
  if (data === undefined) throw new Error('an answer without a body');
  return data;
}
