import type { SuggestionState } from '@huiying/case-type-suggestion';
import { isHandlingSide } from '@huiying/persistence';
import { STAFF, type Who } from './county';

/** The version of a case that somebody reads, by his role in the county: the handling side does not count what is veiled from it. */
export function versionFor(who: Who, { seq, openSeq }: SuggestionState): number {
  const roles = who in STAFF ? [{ role: STAFF[who as keyof typeof STAFF][0], bodyId: null, bodyKind: null }] : [];
  return isHandlingSide(roles) ? openSeq : seq;
}

/** The same as `If-Match` brings it. */
export const etagFor = (who: Who, state: SuggestionState): string => `"${versionFor(who, state)}"`;
