import { dayOf, derivedId, type CaseEvent, type CaseState, type CommandId, type DecideContext, type Instant } from '@huiying/engine';
import type { CongressReferences } from './read/references';
import type { StoredEvent, StoredHead } from './read/stored-cases';
import type { CheckName, Finding, FindingCode } from './finding';
import type { VerifiedCaseType } from './verified-case-type';

/** A case as it is stored, with all that belongs to judging it. */
export interface StoredCase {
  readonly head: StoredHead;
  readonly events: readonly StoredEvent[];
  readonly caseType: VerifiedCaseType;
  readonly references: CongressReferences;
}

/** A case whose true state is known: views, deadlines and invariants are held against it. */
export interface KnownCase extends StoredCase {
  /** Folded anew from the events; the stored one where the events are damaged. Null before the first event. */
  readonly state: CaseState | null;
  readonly rules: object | null;
  /** The events that the state was folded from; none where it is the stored one. */
  readonly folded: readonly CaseEvent[];
}

/** A finding about that case. */
export const findingOf = ({ head }: Pick<StoredCase, 'head'>, check: CheckName, code: FindingCode, detail: Finding['detail']): Finding =>
  ({ check, code, congressId: head.congressId, caseId: head.caseId, detail });

/** What the core may know of a state at a moment, with nobody acting. */
export const contextAt = ({ references: { calendar, directory } }: StoredCase, state: CaseState, rules: object, now: Instant): DecideContext<object> => ({
  rules, ruleVersion: state.ruleVersion, calendar, directory, actor: { kind: 'system', stage: 'verify' }, now, commandId: derivedId('verify', state.caseId, dayOf(now)) as CommandId,
});
