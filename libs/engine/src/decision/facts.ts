import type { CaseState } from '../case-state';
import type { CaseType, OwedOrder } from '../case-type';
import type { DecideContext } from '../context';
import type { DeadlineKind } from '../deadline/kind';
import type { DeadlineSetting } from '../deadline/setting';
import { isStepDone, stepsOf } from '../deadline/steps';
import type { EventBody } from '../event';
import type { Instant } from '../time/day';
import { blockedBy } from './decide';
import { tasksOf } from './tasks';

/** A step of a deadline that the process will have to order. */
export interface NextStep {
  readonly deadline: string;
  readonly kind: string;
  readonly part: string;
  readonly command: string;
  readonly step: string;
  readonly at: Instant;
  /** Stage file that owns this kind of deadline. */
  readonly owner: string;
}

/** What the process knows of its case: complete and small, never a difference. No text, no name, no outcome of a rating. */
export interface CaseFacts {
  readonly v: 1;
  readonly seq: number;
  readonly stage: string;
  readonly beside: readonly string[];
  readonly round: number;
  /** The first ones, two at most; when they are given, the next facts name those that are left. */
  readonly owed: readonly OwedOrder[];
  readonly waitingFor: readonly { readonly task: string; readonly role: string; readonly sinceSeq: number }[];
  /** The nearest steps, three at most with what is owed; one of them is still to come, so that the process always has what to wait for. */
  readonly next: readonly NextStep[];
  readonly ended: boolean;
  /** Milliseconds that the clock of demo and test stands ahead. */
  readonly clockOffset?: number;
}

/** A step or order that failed by a bug is left out until it is tried again. */
export type IsParked = (order: { readonly command: string; readonly part: string; readonly cause?: number; readonly deadline?: string; readonly step?: string }) => boolean;

/** So many orders and steps are told together: what an order brings comes with the next facts. A message stays below a kilobyte. */
const TOLD_AT_ONCE = 3;
/** Of these at most so many are orders owed at once, for the next moment must be among them. */
const OWED_AT_ONCE = 2;

/** The facts that a case's process is told. `isParked` names what waits for an operator and is left out. */
export function factsOf<S extends CaseState, E extends EventBody, R>(caseType: CaseType<S, E, R>, state: S, context: DecideContext<R>, isParked: IsParked = () => false): CaseFacts {
  const { rules } = context;
  // Which part it is, the process need not know: facts stay small however many units and signers there are.
  const waiting = new Map<string, CaseFacts['waitingFor'][number]>();
  for (const { command: task, role, sinceSeq } of tasksOf(caseType, state, context)) {
    const before = waiting.get(`${task}:${role}`);
    waiting.set(`${task}:${role}`, { task, role, sinceSeq: Math.min(sinceSeq, before?.sinceSeq ?? sinceSeq) });
  }
  const owed = caseType.owed(state, rules).filter((o) => !isParked(o) && !isRefused(caseType, state, o, context)).slice(0, OWED_AT_ONCE);
  const steps = nextSteps(caseType, state, context).filter((n) => !isParked(n) && !isVain(caseType, state, n, context));
  return {
    v: 1,
    seq: state.seq,
    stage: caseType.stage(state, rules),
    beside: caseType.beside(state, rules),
    round: caseType.round(state),
    owed,
    waitingFor: [...waiting.values()],
    next: nearest(steps, TOLD_AT_ONCE - owed.length, context.now),
    ended: caseType.ended(state, rules),
  };
}

/** However many are due and whatever becomes of their orders, the next moment at which something falls due is among them. */
function nearest(steps: readonly NextStep[], most: number, now: Instant): readonly NextStep[] {
  const coming = steps.find(({ at }) => at > now);
  const first = steps.slice(0, most);
  return coming === undefined || first.includes(coming) ? first : [...first.slice(0, -1), coming];
}

/**
 * Due, and its order would be refused as long as the case stands as it does. Listed it would bring nothing, stay listed
 * and hide the clocks behind it; a change that makes it possible brings facts of its own.
 */
function isVain<S extends CaseState, E extends EventBody, R>(caseType: CaseType<S, E, R>, state: S, step: NextStep, context: DecideContext<R>): boolean {
  return step.at <= context.now && isRefused(caseType, state, step, context);
}

function isRefused<S extends CaseState, E extends EventBody, R>(caseType: CaseType<S, E, R>, state: S, { command, part: id }: { readonly command: string; readonly part: string }, context: DecideContext<R>): boolean {
  const row = caseType.table.find((r) => r.name === command);
  const part = row && caseType.parts(state, row.part).find((p) => row.part === 'case' || p.id === id);
  return row === undefined || part === undefined || blockedBy(row, state, part, context) !== null;
}

/** All steps still to come of all running deadlines, nearest first. */
export function nextSteps<S extends CaseState, E extends EventBody, R>(caseType: CaseType<S, E, R>, state: S, { rules, calendar }: DecideContext<R>): readonly NextStep[] {
  const steps = Object.values(state.deadlines).flatMap((ledger): NextStep[] => {
    const kind = caseType.deadlines.find((k) => k.kind === ledger.kind);
    const setting = kind?.setting(rules) ?? null;
    if (ledger.status !== 'running' || kind === undefined || setting === null) return [];
    return stepsOf(ledger, setting, calendar).flatMap((step): NextStep[] => {
      const command = commandFor(step.step, kind, setting);
      // That a window has passed is said once and ends its clock: it never counts as done before.
      const isDone = isStepDone(ledger, step) && !(kind.whenPassed.then === 'command' && command === kind.whenPassed.command);
      return command === null || isDone ? [] : [{ deadline: ledger.id, kind: ledger.kind, part: ledger.part, command, step: step.step, at: step.at, owner: kind.owner }];
    });
  });
  return steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.deadline < b.deadline ? -1 : 1));
}

function commandFor<R>(step: string, { whenPassed }: DeadlineKind<R>, { escalateTo }: DeadlineSetting): string | null {
  if (step.startsWith('remind')) return 'remind';
  switch (whenPassed.then) {
    case 'nothing': return null;
    case 'escalate': return escalateTo.length > 0 ? 'escalate' : null;
    case 'command': return step === 'due' ? whenPassed.command : null;
  }
}
