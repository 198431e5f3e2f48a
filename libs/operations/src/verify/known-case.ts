import type { CaseEvent } from '@huiying/engine';
import { checkEvents } from './checks/events';
import { checkState, stateOfEvents, writtenEvents } from './checks/state';
import { findingOf, type KnownCase, type StoredCase } from './checked-case';
import type { Finding } from './finding';
import { guarded, type Threw } from './guarded';

/** Judges events and state, and says which state the rest is held against. */
export function knowCase(stored: StoredCase, threw: Threw): { readonly kase: KnownCase; readonly findings: readonly Finding[] } {
  const { head, references } = stored;
  const { findings: ofEvents, damaged } = checkEvents(stored);
  const findings = [...ofEvents];
  // From damaged events nothing can be folded: the stored state is the best that is left.
  let state = head.state;
  let folded: readonly CaseEvent[] | null = null;
  if (!damaged) {
    findings.push(...guarded(stored, 'state', 'FOLD_FAILED', threw, () => {
      const events = writtenEvents(stored);
      state = stateOfEvents(stored, events);
      folded = events;
      return [];
    }));
  }
  const rules = references.rules(head.caseType, state?.ruleVersion ?? head.ruleVersion);
  if (rules === null && state !== null) findings.push(findingOf(stored, 'state', 'RULES_UNKNOWN', { ruleVersion: state.ruleVersion }));
  if (folded !== null) findings.push(...guarded(stored, 'state', 'CHECK_FAILED', threw, () => checkState(stored, state, rules)));
  return { kase: { ...stored, state, rules, folded: folded ?? [] }, findings };
}
