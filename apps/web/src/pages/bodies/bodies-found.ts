import type { Body } from '../../api/reference';

/** Bodies whose name, short name or code has the words in it, in their official order; closed ones where they are asked for. */
export function bodiesFound(bodies: readonly Body[], words: string, closed: boolean): readonly Body[] {
  const wanted = words.trim().toLowerCase();
  return bodies.filter((body) => (closed || body.open) && [body.name, body.shortName, body.code].some((name) => name.toLowerCase().includes(wanted)));
}
