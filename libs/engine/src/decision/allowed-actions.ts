import type { CaseState, PartRef } from '../case-state';
import type { CaseType } from '../case-type';
import type { DecideContext } from '../context';
import type { Entry, EventBody } from '../event';
import { casePart, type PartId } from '../ids';
import type { Refusal } from '../refusal';
import type { CommandRow } from '../table/row';
import { addDays, dayOf, type Day } from '../time/day';
import { blockedBy } from './decide';
import { permissionOf, type Permission } from './permission';

export interface Action {
  readonly command: string;
  readonly part: PartId;
  readonly partKind: string;
  readonly allowed: boolean;
  readonly refusal: Refusal | null;
  readonly entries: readonly Entry[];
  /** It is somebody's open task, not merely possible. */
  readonly expected: boolean;
  readonly needsIfMatch: boolean;
  readonly needsReason: boolean;
  readonly days: DaysOfFact;
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
      const expected = refusal === null && isExpected(row.expected, { state, part, context, today: dayOf(context.now) });
      return [{
        command: row.name, part: part.id, partKind: part.kind, allowed: refusal === null, refusal, entries: permission.entries, expected, needsIfMatch: row.needsIfMatch ?? false,
        needsReason: row.needsReason ?? false, days: daysOf(caseType, row, state, part, context, permission),
      }];
    });
  });
}

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

export const isExpected = <G>(expected: boolean | ((g: G) => boolean) | undefined, g: G): boolean =>
  typeof expected === 'function' ? expected(g) : (expected ?? false);
