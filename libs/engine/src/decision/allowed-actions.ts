import type { CaseState, PartRef } from '../case-state';
import type { CaseType } from '../case-type';
import type { DecideContext } from '../context';
import type { Entry, EventBody } from '../event';
import { casePart, type PartId, type PersonId } from '../ids';
import type { Refusal } from '../refusal';
import type { CommandRow, Owed } from '../table/row';
import { addDays, dayOf, type Day } from '../time/day';
import { blockedBy } from './decide';
import { permissionOf, type Permission } from './permission';

/** A command that this actor may give on this part, now or once what stands in its way is gone. */
export interface Action {
  readonly command: string;
  readonly part: PartId;
  readonly partKind: string;
  readonly allowed: boolean;
  readonly refusal: Refusal | null;
  readonly entries: readonly Entry[];
  /** The next thing that somebody is expected to do, not merely possible. Where a condition still stands in its way, `refusal` says which. */
  readonly expected: boolean;
  /** Whatever it leads to, the case ends with it for good. */
  readonly endsCase: boolean;
  readonly needsIfMatch: boolean;
  /** In the way of entry that comes first. */
  readonly needsReason: boolean;
  /** Where he enters it from paper, for somebody else. */
  readonly needsReasonOnPaper: boolean;
  /** A reason is read by somebody later: it is needed, or kept where it is given. */
  readonly takesReason: boolean;
  /** From paper it must be said whose act it is. */
  readonly needsOnBehalfOf: boolean;
  /** Fields of the input that are owed in whatever way he enters it, though the schema leaves them open. */
  readonly owed: readonly Owed[];
  readonly days: DaysOfFact;
  /** Whose paper he may enter: one of these must be named where there are several. Null where he enters none, or no list says whose. */
  readonly paperOf: readonly PersonId[] | null;
}

/** Which day of the fact may be said: an earlier one than today always with a reason. */
export interface DaysOfFact {
  readonly from: Day;
  readonly to: Day;
  /** On screen only today: an earlier day comes from paper alone. */
  readonly earlierOnlyOnPaper: boolean;
}

/**
 * What the actor may do with a case now, and why not. By the same rows as `decide`: what is allowed here is accepted
 * with any valid input, what is not is refused with the code shown, what is absent is never for him. The caller has
 * let time pass.
 */
export function allowedActions<S extends CaseState, E extends EventBody, R>(caseType: CaseType<S, E, R>, state: S, context: DecideContext<R>): readonly Action[] {
  return caseType.table.flatMap((row) => {
    const existing = caseType.parts(state, row.part);
    const parts = row.part === 'case' && existing.length === 0 ? [{ kind: 'case', id: casePart(state.caseId), state: 'none' }] : existing;
    return parts.flatMap((part): Action[] => {
      const permission = permissionOf(caseType, row, state, part, context.actor, context.rules);
      if (permission === null) return [];
      const refusal = blockedBy(row, state, part, context);
      const owedIn = owedBy(row, state, part, context, permission);
      const expected = row.from.includes(part.state) && isExpected(row.expected, { state, part, context, today: dayOf(context.now) });
      return [{
        command: row.name, part: part.id, partKind: part.kind, allowed: refusal === null, refusal, entries: permission.entries, expected, endsCase: endsCase(caseType, row), needsIfMatch: row.needsIfMatch ?? false,
        ...owedIn, days: daysOf(caseType, row, state, part, context, permission),
        paperOf: permission.onPaper === null ? null : (row.paperOf?.(state, part) ?? null),
      }];
    });
  });
}

/** What the row says that is owed, for each way of entry. */
function owedBy<S extends CaseState, E extends EventBody, R>(
  row: CommandRow<S, E, R>, state: S, part: PartRef, context: DecideContext<R>, { acting, onPaper, entries }: Permission,
): Pick<Action, 'needsReason' | 'needsReasonOnPaper' | 'takesReason' | 'needsOnBehalfOf' | 'owed'> {
  const ways = entries.map((entry) => row.owes?.({ state, part, context, today: dayOf(context.now), entry, acting: (entry === 'paper' ? onPaper : null) ?? acting }) ?? []);
  const paper = entries.indexOf('paper');
  const reasonIn = (way: number): boolean => (row.needsReason ?? false) || (ways[way] ?? []).some(({ field }) => field === 'reason');
  const [needsReason, needsReasonOnPaper] = [reasonIn(0), reasonIn(paper)];
  const owed = (ways[0] ?? []).filter((one) => !ENVELOPE.has(one.field) && ways.every((way) => way.some((other) => other.field === one.field)));
  return { needsReason, needsReasonOnPaper, takesReason: needsReason || needsReasonOnPaper || (row.keepsReason ?? false), needsOnBehalfOf: (ways[paper] ?? []).some(({ field }) => field === 'onBehalfOf'), owed };
}

/** Fields of the envelope that may be owed. */
const ENVELOPE: ReadonlySet<string> = new Set(['reason', 'onBehalfOf']);

/** As `decide` checks them. */
function daysOf<S extends CaseState, E extends EventBody, R>(
  caseType: CaseType<S, E, R>, row: CommandRow<S, E, R>, state: S, part: PartRef, { now, rules }: DecideContext<R>, { onPaper }: Permission,
): DaysOfFact {
  const to = dayOf(now);
  const windowed = row.windowed ?? false;
  const mayBeEarlier = !windowed || (onPaper !== null && !caseType.handlingRoles.includes(onPaper.role));
  const bounds = [addDays(to, -caseType.backdatingDays(rules)), row.earliestDay?.(state, part) ?? null].flatMap((day) => day ?? []);
  const from = mayBeEarlier ? bounds.reduce((latest, day) => (day > latest ? day : latest)) : to;
  return { from: from < to ? from : to, to, earlierOnlyOnPaper: windowed };
}

function endsCase<S extends CaseState, E extends EventBody, R>({ finalStates }: CaseType<S, E, R>, { part, to }: CommandRow<S, E, R>): boolean {
  return part === 'case' && to.length > 0 && to.every((state) => finalStates['case']?.includes(state) ?? false);
}

/** Is the command somebody's task here, and not merely possible? */
export const isExpected = <G>(expected: boolean | ((g: G) => boolean) | undefined, g: G): boolean =>
  typeof expected === 'function' ? expected(g) : (expected ?? false);
