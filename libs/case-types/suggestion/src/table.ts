import { clockRows } from '@huiying/engine';
import type { SuggestionEvent } from './events';
import type { SuggestionRules } from './rules';
import type { SuggestionState } from './state';
import { assignment } from './table/assignment';
import type { SuggestionRow } from './table/row';
import { submission } from './table/submission';

const ALIVE = ['draft', 'review', 'returned', 'registered', 'preassigned', 'handling', 'closed', 'archived'];

/** What can happen to a suggestion: one row per command. */
export const table: readonly SuggestionRow[] = [
  ...submission, ...assignment,
  ...clockRows<SuggestionState, SuggestionEvent, SuggestionRules>(ALIVE),
];
