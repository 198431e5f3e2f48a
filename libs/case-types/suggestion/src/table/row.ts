import { command, gate as engineGate, type CommandRow, type Decision, type Gate as EngineGate, type GateInput as EngineGateInput } from '@huiying/engine';
import type { SuggestionEvent } from '../events';
import type { SuggestionCommandName, SuggestionInputs } from '../inputs';
import type { PartKind } from '../parts';
import type { DeadlineKind, RuleKey, SuggestionRules } from '../rules';
import type { SuggestionState } from '../state';

/** The decision in the making of a command on a suggestion. */
export type Deciding = Decision<SuggestionState, SuggestionEvent, SuggestionRules>;
/** A row of the table of a suggestion. */
export type SuggestionRow = CommandRow<SuggestionState, SuggestionEvent, SuggestionRules>;
/** A named condition of a row of a suggestion. */
export type Gate = EngineGate<SuggestionState, SuggestionRules>;
/** What a gate sees: state, part, context, today. */
export type GateInput = EngineGateInput<SuggestionState, SuggestionRules>;

type RowOf<C extends SuggestionCommandName> = CommandRow<SuggestionState, SuggestionEvent, SuggestionRules, SuggestionInputs[C]> & {
  readonly name: C;
  readonly part: PartKind;
  readonly creates?: PartKind;
  readonly rules: readonly RuleKey[];
  readonly touches: readonly PartKind[];
  readonly deadline?: DeadlineKind | readonly DeadlineKind[];
};

/** A row of the table, its input typed by its name. */
export const row = <C extends SuggestionCommandName>(definition: RowOf<C>): SuggestionRow => command(definition);

/** A gate; `name` is shown on the page of the life. */
export const gate = (name: string, test: Gate['test']): Gate => engineGate(name, test);
