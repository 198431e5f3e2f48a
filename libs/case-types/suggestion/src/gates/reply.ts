import { notNow, type Refusal } from '@huiying/engine';
import type { SuggestionRules } from '../rules';
import { isAlive, isOpinionOpen, opinionsIn } from '../select';
import { inOrder, type Assignment, type Contact, type SuggestionState } from '../state';
import { assignmentOf } from '../relations';
import { gate, type GateInput } from '../table/row';

/** Contacts of the assignment that count: never a denied one; an unanswered one counts, or a silent deputy would block the unit. */
export function countingContacts(state: SuggestionState, a: Assignment, accepts: 'logged' | 'answered'): readonly Contact[] {
  return inOrder(state.contacts).filter(({ assignment, standing }) =>
    assignment === a.id && standing.state !== 'denied' && (accepts === 'logged' || standing.state !== 'logged'));
}

/** Whether the contacts satisfy R: reply.contacts. */
export function areContactsMet(state: SuggestionState, a: Assignment, rules: SuggestionRules, accepts = rules['reply.contacts'].value.accepts): boolean {
  const { minimum, modes, stages } = rules['reply.contacts'].value;
  if (state.rounds[a.round]?.contactWaived !== null) return true;
  const counting = countingContacts(state, a, accepts).filter((c) => modes.includes(c.mode));
  return counting.length >= minimum && stages.every((stage) => counting.some((c) => c.stage === stage));
}

const on = (test: (a: Assignment, g: GateInput) => Refusal | null) => (g: GateInput): Refusal | null => {
  const a = assignmentOf(g.state, g.part);
  return a === undefined ? notNow('ASSIGNMENT.NOT_IN_STATE') : test(a, g);
};

/** The unit has signed for it (签收). */
export const accepted = gate('assignment accepted', on((a) =>
  (a.standing.state === 'awaiting' ? notNow('ASSIGNMENT.NOT_ACCEPTED', { unlockBy: ['unitClerk', 'unitLeader'] }) : null)));

/** The assignment is still the unit's: not given back, not ended. */
export const notReturned = gate('assignment not returned', on((a) =>
  (isAlive(a) ? null : notNow('ASSIGNMENT.NOT_IN_STATE', { params: { state: a.standing.state } }))));

/** Nobody submits or signs a reply to what he says is not his. */
export const noOpenObjection = gate('no open objection', on((a) =>
  (a.standing.state === 'objected' ? notNow('ASSIGNMENT.OBJECTION_OPEN', { unlockBy: ['coordinator', 'registrar'] }) : null)));

/** The deputy was talked to as R: reply.contacts asks (代表法第五十一条), or the contact was waived. */
export const contactsMet = gate('contacts met', on((a, { state, context: { rules } }) =>
  (areContactsMet(state, a, rules) ? null : notNow('REPLY.CONTACT_MISSING', { params: { minimum: rules['reply.contacts'].value.minimum }, unlockBy: ['unitHandler', 'deputy'] }))));

/** The main unit answers with every co-handler's opinion, or with those that were waived (会办意见). */
export const opinionsComplete = gate('every opinion given or waived', on((a, { state }) => {
  const open = a.kind === 'main' ? opinionsIn(state, a.round).filter(isOpinionOpen).length : 0;
  return open === 0 ? null : notNow('REPLY.OPINION_MISSING', { params: { open }, unlockBy: ['unitLeader', 'coordinator', 'registrar'] });
}));
