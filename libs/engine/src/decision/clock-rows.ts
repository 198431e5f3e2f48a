import { SYSTEM_ROLE } from '../actor';
import type { CaseState } from '../case-state';
import { isStepDone } from '../deadline/steps';
import type { EventBody } from '../event';
import { notNow, type Refusal } from '../refusal';
import { command, may, type CommandRow } from '../table/row';
import type { Decision } from './decision';

interface ClockOrder {
  readonly deadline: string;
  readonly step: string;
}

/** The two rows that every case type has: its process reminds and escalates, each step of a deadline once. */
export function clockRows<S extends CaseState, E extends EventBody, R>(caseStates: readonly string[]): readonly CommandRow<S, E, R>[] {
  const row = (name: 'remind' | 'escalate') =>
    command<S, E, R, ClockOrder>({
      name, part: 'case', from: caseStates, to: [], who: [may(SYSTEM_ROLE, 'thisCase')], gates: [], rules: [], touches: [],
      decide: (d, input) => giveStep(d, name, input),
    });
  return [row('remind'), row('escalate')];
}

function giveStep<S extends CaseState, E extends EventBody, R>(d: Decision<S, E, R>, name: 'remind' | 'escalate', input: ClockOrder): Refusal | void {
  const ledger = d.state.deadlines[input.deadline];
  if (ledger === undefined || ledger.status !== 'running') return notNow('DEADLINE.NOT_RUNNING');
  const step = d.steps(ledger).find((s) => s.step === input.step);
  if (step === undefined || isStepDone(ledger, step)) return notNow('DEADLINE.STEP_DONE');
  if (step.at > d.context.now) return notNow('DEADLINE.STEP_NOT_DUE');
  if (name === 'remind') return d.remind(ledger, step.step);
  const kind = d.deadlineKind(ledger.kind);
  const rungs = kind.setting(d.rules)?.escalateTo ?? [];
  const to = rungs[Math.min(rungOf(step.step), rungs.length - 1)];
  if (kind.whenPassed.then !== 'escalate' || to === undefined) return notNow('DEADLINE.DOES_NOT_ESCALATE');
  return d.escalate(ledger, step.step, to);
}

/** Rung of a step, from 0: the due moment is the first; whatever wakes it later tells those of the last. */
const rungOf = (step: string): number =>
  step === 'due' ? 0 : step.startsWith('escalate') ? Number(step.slice('escalate'.length)) - 1 : Number.MAX_SAFE_INTEGER;
