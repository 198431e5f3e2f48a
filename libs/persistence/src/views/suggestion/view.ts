import type { EventBody, Json } from '@huiying/engine';
import type { SuggestionEvent, SuggestionRules, SuggestionState } from '@huiying/case-type-suggestion';
import type { ViewSource } from '../common';
import type { View, ViewRow } from '../view';

/** What views of suggestions are computed from beside the state. */
export type SuggestionSource = ViewSource<SuggestionState, SuggestionEvent & EventBody, SuggestionRules>;
/** A view of suggestions. */
export type SuggestionView = View<SuggestionState, SuggestionSource>;

/** Columns that every row of a case has. */
export const CASE_COLUMNS = { case_id: 'uuid', congress_id: 'uuid' } as const;

/** The columns that every row of a case has, of this case. */
export const ofCase = (state: SuggestionState): { case_id: string; congress_id: string } => ({ case_id: state.caseId, congress_id: state.congressId });

/** A view with one row for each part of a kind, under the part's id. */
export function partView<P extends { readonly id: string }>(
  table: string, columns: Readonly<Record<string, string>>, parts: (state: SuggestionState) => Readonly<Record<string, P>>, row: (part: P, state: SuggestionState, source: SuggestionSource) => Readonly<Record<string, Json>>,
): SuggestionView {
  return {
    table, key: ['part_id'], columns: { part_id: 'uuid', ...CASE_COLUMNS, ...columns },
    rows: (state, source) => Object.values(parts(state)).map((part): ViewRow => ({ part_id: part.id, ...ofCase(state), ...row(part, state, source) })),
  };
}
