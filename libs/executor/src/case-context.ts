import { dayOf, later, type Actor, type CaseState, type CommandId, type Day, type DecideContext, type Instant } from '@huiying/engine';
import type { AnyCaseModule } from './case-module';
import { ruleSetFor, type ReferenceData } from './reference/reference-data';

/** A case as it stands, with what decisions on it refer to. */
export interface StandingCase {
  readonly module: AnyCaseModule;
  readonly reference: ReferenceData;
  readonly state: CaseState;
}

/**
 * What the core may know, for this actor at this moment; never earlier than the last event. Until it is pinned a case
 * stands under the rules of the day of the fact: one that is registered from paper is pinned to those of that day.
 */
export function contextOf({ module, reference, state }: StandingCase, actor: Actor, now: Instant, commandId: CommandId, dayOfFact: Day | null = null): DecideContext<object> {
  const at = state.seq === 0 ? now : later(now, state.lastAt);
  const pinned = state.seq > 0 && module.isPinned(state) ? state.ruleVersion : null;
  const today = dayOf(at);
  const set = ruleSetFor(reference, module.type.name, pinned, dayOfFact !== null && dayOfFact < today ? dayOfFact : today);
  return { rules: set.rules, ruleVersion: set.version, calendar: reference.calendar, directory: reference.directory, actor, now: at, commandId };
}
