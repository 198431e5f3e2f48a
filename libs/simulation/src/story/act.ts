import type { SuggestionState } from '@huiying/case-type-suggestion';
import type { HttpCommandName } from '@huiying/contracts/schemas';
import type { Day, Entry, Instant, PartId, PersonId } from '@huiying/engine';

/** What an act addresses or enters may hang on what came before it in the case. */
export type FromState<T> = (state: SuggestionState) => T;

/** One command of one person at one moment, as it will be given through the executor. */
export interface Act {
  readonly at: Instant;
  /** Name of the case within its congress; ids follow from it. */
  readonly caseKey: string;
  /** Place among the acts of the case, from 0. */
  readonly no: number;
  readonly command: HttpCommandName;
  /** Login of who does it. */
  readonly by: string;
  /** Null where the command addresses the case itself. */
  readonly part: FromState<PartId> | null;
  readonly input: FromState<unknown>;
  readonly reason: string | null;
  readonly entry: Entry;
  readonly day: Day | null;
  readonly onBehalfOf: PersonId | null;
}
