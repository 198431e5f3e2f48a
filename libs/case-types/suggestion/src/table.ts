import { clockRows, type CaseType } from '@huiying/engine';
import { watchingClosing } from './effects/closing';
import type { SuggestionEvent } from './events';
import type { SuggestionRules } from './rules';
import type { SuggestionState } from './state';
import { assignment } from './table/assignment';
import { commitment } from './table/commitment';
import { ending } from './table/ending';
import { extension } from './table/extension';
import { fourEyes, underSecondEye } from './table/four-eyes';
import { handling } from './table/handling';
import { publication } from './table/publication';
import { rating } from './table/rating';
import { reply } from './table/reply';
import type { SuggestionRow } from './table/row';
import { secondHandling } from './table/second-handling';
import { submission } from './table/submission';
import { takeOver } from './table/take-over';

/** Standings in which clocks may still run. */
const ALIVE = ['draft', 'review', 'returned', 'registered', 'preassigned', 'handling', 'closed', 'archived'];

const rawRows: readonly SuggestionRow[] = [
  ...submission, ...assignment, ...handling, ...extension, ...reply, ...rating, ...secondHandling, ...commitment, ...publication, ...ending, ...takeOver,
];

/**
 * What can happen to a suggestion: one row per command, each watched for what it means for the closing. Of acts that
 * settle the same thing the one that leads on stands before those that refuse or return: lists and pages keep this order.
 */
export const tableOf = (caseType: () => CaseType<SuggestionState, SuggestionEvent, SuggestionRules>): readonly SuggestionRow[] => [
  ...[...rawRows.map(underSecondEye), ...fourEyes(rawRows, caseType)].map(watchingClosing),
  ...clockRows<SuggestionState, SuggestionEvent, SuggestionRules>(ALIVE),
];
