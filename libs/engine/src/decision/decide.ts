import type { CaseState, PartRef } from '../case-state';
import type { CaseType } from '../case-type';
import type { Command, DecideContext } from '../context';
import type { CaseEvent, EventBody } from '../event';
import { casePart, type PersonId } from '../ids';
import { forbidden, isRefusal, notNow, unknownPart, wrongInput, type Refusal } from '../refusal';
import type { CommandRow } from '../table/row';
import { addDays, dayOf, type Day } from '../time/day';
import { Decision, type ActingAs } from './decision';
import { permissionOf, type Permission } from './permission';

/** What a command leads to: events and the state after them, or a refusal and nothing else. */
export type Outcome<S> =
  | { readonly accepted: true; readonly state: S; readonly events: readonly CaseEvent[] }
  | { readonly accepted: false; readonly refusal: Refusal };

const refused = (refusal: Refusal) => ({ accepted: false, refusal }) as const;

/**
 * Decides one command on a state: role and relation, the part's state, the gates, the day of the fact, then the row's
 * own rules. Pure: no clock, no chance. The caller has let time pass before.
 */
export function decide<S extends CaseState, E extends EventBody, R>(caseType: CaseType<S, E, R>, state: S, command: Command, context: DecideContext<R>): Outcome<S> {
  const row = caseType.table.find((r) => r.name === command.name);
  if (row === undefined) return refused(forbidden('COMMAND.UNKNOWN'));
  const part = addressedPart(caseType, row, state, command, context);
  if (part === undefined) return refused(holdsARole(row, context) ? unknownPart() : forbidden());
  const permission = permissionOf(caseType, row, state, part, context.actor, context.rules);
  if (permission === null) return refused(forbidden());
  const blocked = blockedBy(row, state, part, context);
  if (blocked !== null) return refused(blocked);
  const day = command.day ?? dayOf(context.now);
  const wrong = checkEntry(caseType, row, state, part, command, context, permission, day);
  if (wrong !== null) return refused(wrong);
  const forWhom = paperFor(row, state, part, command);
  if (isRefusal(forWhom)) return refused(forWhom);
  const decision = new Decision(caseType, state, part, { ...command, onBehalfOf: forWhom }, context, day, actingBy(permission, command));
  const refusal = row.decide(decision, command.input);
  if (isRefusal(refusal)) return refused(refusal);
  return { accepted: true, state: decision.state, events: decision.events };
}

/** The part that the command names; the case itself where the row addresses the case, which a person may leave out or name. The system's orders name what they are about. */
function addressedPart<S extends CaseState, E extends EventBody, R>(caseType: CaseType<S, E, R>, row: CommandRow<S, E, R>, state: S, command: Command, { actor }: DecideContext<R>): PartRef | undefined {
  if (row.part === 'case' && actor.kind === 'person' && command.part !== null && command.part !== casePart(state.caseId)) return undefined;
  if (row.part === 'case') return caseType.parts(state, 'case')[0] ?? { kind: 'case', id: casePart(state.caseId), state: 'none' };
  return caseType.parts(state, row.part).find((p) => p.id === command.part);
}

function holdsARole<S extends CaseState, E extends EventBody, R>(row: CommandRow<S, E, R>, { actor, rules }: DecideContext<R>): boolean {
  if (row.existsUnder && !row.existsUnder(rules)) return false;
  const grants = typeof row.who === 'function' ? row.who(rules) : row.who;
  return actor.kind === 'system' || grants.some((g) => actor.roles.some((held) => held.role === g.role));
}

/** Why the row is not possible now, by the part's state and the gates; null when it is. */
export function blockedBy<S extends CaseState, E extends EventBody, R>(row: CommandRow<S, E, R>, state: S, part: PartRef, context: DecideContext<R>): Refusal | null {
  if (!row.from.includes(part.state)) return notNow(`${row.part.toUpperCase()}.NOT_IN_STATE`, { params: { state: part.state, from: [...row.from] } });
  const today = dayOf(context.now);
  for (const gate of row.gates) {
    const refusal = gate.test({ state, part, context, today });
    if (refusal !== null) return refusal;
  }
  return null;
}

/** What is entered from paper is entered in the role that may do so, also by somebody who could act on screen himself. */
const actingBy = ({ acting, onPaper }: Permission, { entry }: Command): ActingAs => (entry === 'paper' && onPaper !== null ? onPaper : acting);

/** Whom the act is entered for: on paper never left open, where it is somebody's own. */
function paperFor<S extends CaseState, E extends EventBody, R>(row: CommandRow<S, E, R>, state: S, part: PartRef, { entry, onBehalfOf }: Command): PersonId | null | Refusal {
  if (entry !== 'paper' || row.paperOf === undefined) return onBehalfOf;
  const people = row.paperOf(state, part);
  if (onBehalfOf !== null) return people.includes(onBehalfOf) ? onBehalfOf : wrongInput('onBehalfOf', 'PERSON.NOT_THE_ONE');
  const [only, ...others] = people;
  return only !== undefined && others.length === 0 ? only : wrongInput('onBehalfOf', 'ENTRY.FOR_WHOM_MISSING');
}

/** Day of the fact and way of entry: never tomorrow, back only within the rule's limit and with a reason. */
function checkEntry<S extends CaseState, E extends EventBody, R>(
  caseType: CaseType<S, E, R>, row: CommandRow<S, E, R>, state: S, part: PartRef, command: Command, context: DecideContext<R>, permission: Permission, day: Day,
): Refusal | null {
  const today = dayOf(context.now);
  if (command.entry === 'import' || context.actor.kind === 'system') return null;
  if (!permission.entries.includes(command.entry)) return wrongInput('entry', command.entry === 'paper' ? 'ENTRY.NOT_FROM_PAPER' : 'ENTRY.ONLY_FROM_PAPER');
  // On screen everybody acts for himself: whoever enters somebody else's act has it on paper.
  if (command.entry === 'screen' && command.onBehalfOf !== null) return wrongInput('onBehalfOf', 'ENTRY.FOR_ANOTHER_ONLY_FROM_PAPER');
  if (day > today) return wrongInput('day', 'DAY.IN_THE_FUTURE', { today });
  const earliest = row.earliestDay?.(state, part) ?? null;
  if (earliest !== null && day < earliest) return wrongInput('day', 'DAY.BEFORE_ITS_CAUSE', { earliest });
  if (row.needsReason && command.reason === null) return wrongInput('reason', 'REASON.MISSING');
  if (day === today) return null;
  const limit = caseType.backdatingDays(context.rules);
  if (day < addDays(today, -limit)) return wrongInput('day', 'DAY.TOO_EARLY', { limit });
  if (command.reason === null) return wrongInput('reason', 'DAY.BACKDATED_NEEDS_REASON');
  if (row.windowed && (command.entry !== 'paper' || caseType.handlingRoles.includes(actingBy(permission, command).role))) {
    return wrongInput('day', 'DAY.EARLIER_ONLY_FROM_PAPER');
  }
  return null;
}
