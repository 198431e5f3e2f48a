import { SYSTEM_ROLE, type Holder } from '../actor';
import type { CaseState } from '../case-state';
import type { CaseType } from '../case-type';
import type { DecideContext } from '../context';
import type { EventBody } from '../event';
import type { DeadlineId, PartId } from '../ids';
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

/** The open tasks of a case. A role that only enters paper for somebody else has no task of its own. */
export function tasksOf<S extends CaseState, E extends EventBody, R>(caseType: CaseType<S, E, R>, state: S, context: DecideContext<R>): readonly Task[] {
  const today = dayOf(context.now);
  return caseType.table.flatMap((row) => {
    if (!row.expected || (row.existsUnder && !row.existsUnder(context.rules))) return [];
    const grants = grantsOf(row, context.rules).filter((g) => !g.onlyOnPaper && g.role !== SYSTEM_ROLE);
    return caseType.parts(state, row.part).flatMap((part): Task[] => {
      if (blockedBy(row, state, part, context) !== null || !isExpected(row.expected, { state, part, context, today })) return [];
      const deadline = Object.values(state.deadlines).find((d) => d.status === 'running' && d.kind === row.deadline && (d.part === part.id || caseType.parts(state, 'case')[0]?.id === d.part))?.id ?? null;
      return grants.flatMap((grant) =>
        holdersOf(caseType, state, part, grant, context.rules).map((holder) => ({
          command: row.name, part: part.id, role: grant.role, holder, sinceSeq: state.touched[part.id]?.seq ?? state.seq, deadline, veiled: row.veiled ?? false,
        })));
    });
  });
}
