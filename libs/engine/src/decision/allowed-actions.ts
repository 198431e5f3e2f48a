import type { CaseState, PartRef } from '../case-state';
import type { CaseType } from '../case-type';
import type { DecideContext } from '../context';
import type { Entry, EventBody } from '../event';
import { casePart, type PartId, type PersonId } from '../ids';
import type { Refusal } from '../refusal';
import type { CommandRow, Entering, Offered, Owed } from '../table/row';
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
  /** Fields whose choices are narrower for him than by the rules, in all his ways of entry together. */
  readonly offered: readonly Offered[];
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
      const ways = waysOf(state, part, context, permission);
      const expected = row.from.includes(part.state) && isExpected(row.expected, { state, part, context, today: dayOf(context.now) });
      return [{
        command: row.name, part: part.id, partKind: part.kind, allowed: refusal === null, refusal, entries: permission.entries, expected, endsCase: endsCase(caseType, row), needsIfMatch: row.needsIfMatch ?? false,
        ...owedBy(row, ways), offered: offeredBy(row, ways), days: daysOf(caseType, row, state, part, context, permission),
        paperOf: permission.onPaper === null ? null : (row.paperOf?.(state, part) ?? null),
      }];
    });
  });
}

/** Each way in which the actor may enter it, with the role that he has in it. */
const waysOf = <S, R>(state: S, part: PartRef, context: DecideContext<R>, { acting, onPaper, entries }: Permission): readonly Entering<S, R>[] =>
  entries.map((entry) => ({ state, part, context, today: dayOf(context.now), entry, acting: (entry === 'paper' ? onPaper : null) ?? acting }));

/** What the row says that is owed, for each way of entry. */
function owedBy<S extends CaseState, E extends EventBody, R>(
  row: CommandRow<S, E, R>, entering: readonly Entering<S, R>[],
): Pick<Action, 'needsReason' | 'needsReasonOnPaper' | 'takesReason' | 'needsOnBehalfOf' | 'owed'> {
  const ways = entering.map((way) => row.owes?.(way) ?? []);
  const paper = entering.findIndex(({ entry }) => entry === 'paper');
  const reasonIn = (way: number): boolean => (row.needsReason ?? false) || (ways[way] ?? []).some(({ field }) => field === 'reason');
  const [needsReason, needsReasonOnPaper] = [reasonIn(0), reasonIn(paper)];
  const owed = (ways[0] ?? []).filter((one) => !ENVELOPE.has(one.field) && ways.every((way) => way.some((other) => other.field === one.field)));
  return { needsReason, needsReasonOnPaper, takesReason: needsReason || needsReasonOnPaper || (row.keepsReason ?? false), needsOnBehalfOf: (ways[paper] ?? []).some(({ field }) => field === 'onBehalfOf'), owed };
}

/** What may be chosen in some way of entry; a field that one of them leaves open stays open. */
function offeredBy<S extends CaseState, E extends EventBody, R>(row: CommandRow<S, E, R>, entering: readonly Entering<S, R>[]): readonly Offered[] {
  const ways = entering.map((way) => row.offers?.(way, way.context.rules) ?? []);
  return (ways[0] ?? []).flatMap(({ field }) => {
    const only = ways.map((way) => way.find((one) => one.field === field)?.only);
    return only.includes(undefined) ? [] : [{ field, only: [...new Set(only.flatMap((choices) => choices ?? []))] }];
  });
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
