import type { SuggestionPage } from '../../api/model';

/** Whose a part of the case is, to tell two clocks of one kind apart: unit or rater; null where it is the case's own. */
export function partName(suggestion: SuggestionPage, partId: string | null): string | null {
  const parts = [...suggestion.assignments, ...suggestion.opinions, ...suggestion.contacts, ...suggestion.extensions, ...suggestion.replies, ...suggestion.commitments, ...suggestion.publications];
  return parts.find(({ id }) => id === partId)?.unit.name ?? suggestion.signatures.find(({ id }) => id === partId)?.signer.name ?? null;
}
