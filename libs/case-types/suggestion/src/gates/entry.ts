import { addDays, type BodyId, type BodyInfo, type ContentRef, type Day, type PersonId, type Refusal, wrongInput } from '@huiying/engine';
import type { BodyKind } from '../rules';
import type { Deciding, GateInput } from '../table/row';

/** The envelope's reason where the act needs one. */
export const neededReason = (d: Deciding): ContentRef | Refusal => d.command.reason ?? wrongInput('reason', 'REASON.MISSING');

/** A body that exists on the day of the fact, with its kind as of the directory. */
export interface OpenUnit {
  readonly unit: BodyId;
  readonly unitKind: BodyKind;
}

/** The unit, if it exists and is open on the day of the fact. */
export function openUnit(d: Deciding, field: string, unit: BodyId): OpenUnit | Refusal {
  const body = d.context.directory.body(unit);
  if (body === undefined) return wrongInput(field, 'UNIT.UNKNOWN');
  return isOpenOn(body, d.day) ? { unit, unitKind: body.kind as BodyKind } : wrongInput(field, 'UNIT.NOT_OPEN', { day: d.day });
}

/** Founded by that day and not yet dissolved on it (撤并). */
export const isOpenOn = ({ openFrom, closedFrom }: BodyInfo, day: Day): boolean => openFrom <= day && (closedFrom === null || day < closedFrom);

/** A deputy in office on the day of the fact. */
export function deputyInOffice(d: Deciding, field: string, person: PersonId): { readonly group: BodyId | null } | Refusal {
  const deputy = d.context.directory.deputy(person);
  if (deputy === undefined) return wrongInput(field, 'DEPUTY.UNKNOWN');
  return deputy.inOfficeFrom <= d.day && (deputy.inOfficeUntil === null || d.day <= deputy.inOfficeUntil)
    ? { group: deputy.group } : wrongInput(field, 'DEPUTY.NOT_IN_OFFICE', { day: d.day });
}

const ENTERS_PAPER: ReadonlySet<string> = new Set(['registrar', 'groupSecretary']);
const NEVER_EARLIER: ReadonlySet<string> = new Set(['unitClerk', 'unitHandler', 'unitLeader', 'coordinator', 'checker']);

/**
 * After a window's last day only paper of an earlier day can still bring the fact, by a clerk of the committee and within
 * the limit for back-dating. Whether the day lies inside is then a question of the input.
 */
export function mayComeOnPaper({ context: { actor, rules }, today }: GateInput, lastDay: Day): boolean {
  if (actor.kind !== 'person') return false;
  const roles = actor.roles.map((r) => r.role);
  return roles.some((r) => ENTERS_PAPER.has(r)) && !roles.some((r) => NEVER_EARLIER.has(r)) && lastDay >= addDays(today, -rules['backdating.days'].value);
}
