import { SYSTEM_ROLE, type Actor, type Holder } from '../actor';
import type { CaseState } from '../case-state';
import type { CaseType } from '../case-type';
import type { DecideContext } from '../context';
import type { EventBody } from '../event';
import type { DeadlineLedger } from '../deadline/ledger';
import { casePart, type DeadlineId, type PartId } from '../ids';
import { deadlineKindsOf, isVeiledOn } from '../table/row';
import { dayOf } from '../time/day';
import { isExpected } from './allowed-actions';
import { blockedBy } from './decide';
import { grantsOf, holdersOf } from './permission';

/** An expected act whose result is missing, and whom it waits for (现在该谁). Tasks are no events: they follow from the table. */
export interface Task {
  readonly command: string;
  readonly part: PartId;
  readonly role: string;
  readonly holder: Holder;
  /** Sequence since which the part stands as it does. */
  readonly sinceSeq: number;
  readonly deadline: DeadlineId | null;
  readonly veiled: boolean;
}

/**
 * The open tasks of a case. They follow from its state and not from who happens to act, so gates see no person. A role
 * that only enters paper for somebody else has no task of its own.
 */
export function tasksOf<S extends CaseState, E extends EventBody, R>(caseType: CaseType<S, E, R>, state: S, given: DecideContext<R>): readonly Task[] {
  const context: DecideContext<R> = { ...given, actor: NOBODY };
  const today = dayOf(context.now);
  const running = Object.values(state.deadlines).filter((d) => d.status === 'running');
  return caseType.table.flatMap((row) => {
    if (!row.expected || (row.existsUnder && !row.existsUnder(context.rules))) return [];
    const grants = grantsOf(row, context.rules).filter((g) => !g.onlyOnPaper && g.role !== SYSTEM_ROLE);
    if (grants.length === 0) return [];
    return caseType.parts(state, row.part).flatMap((part): Task[] => {
      if (blockedBy(row, state, part, context) !== null || !isExpected(row.expected, { state, part, context, today })) return [];
      const deadline = earliestOf(running.filter((d) => deadlineKindsOf(row).includes(d.kind) && [part.id, row.deadlineOn?.(state, part), casePart(state.caseId)].includes(d.part)));
      const veiled = isVeiledOn(row, state, part);
      return grants.flatMap((grant) =>
        holdersOf(caseType, state, part, grant, context.rules).map((holder) => ({
          command: row.name, part: part.id, role: grant.role, holder, sinceSeq: state.touched[part.id]?.seq ?? state.seq, deadline, veiled,
        })));
    });
  });
}

const NOBODY: Actor = { kind: 'system', stage: '' };

/** The nearest; of those on one day the one that was started first, as a stored state keeps no order of its deadlines. */
const earliestOf = (deadlines: readonly DeadlineLedger[]): DeadlineId | null =>
  [...deadlines].sort((a, b) => (a.lastDay === b.lastDay ? a.startedSeq - b.startedSeq : a.lastDay < b.lastDay ? -1 : 1))[0]?.id ?? null;
