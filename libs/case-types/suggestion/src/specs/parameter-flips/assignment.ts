import type { BodyKind, SuggestionRules } from '../../rules';
import { bodies, people } from '../../testing';
import { ofUnit, registered } from '../walk';
import { code, exists, handedOver, kinds, leader, one, reason, reserved, who, type Flips } from './flip';
import { withLeaf, without } from './leaf';
import { caseOfKind, signedOff } from './of-kind';

const NO_OFFICE = { governmentOffice: 'partyOffice' } as const;
/** Another office, none where there was one; never the office for itself. */
const otherOffice = (kind: string, office: unknown): unknown => (office === null ? (kind in NO_OFFICE ? 'partyOffice' : 'governmentOffice') : null);

/** Who decides on the objection of a body of that kind. */
function deciderFor(kind: BodyKind, rules: SuggestionRules) {
  const { life, assignment, leader: head } = caseOfKind(kind, rules);
  life.must(head, 'object', { counterProposal: bodies.health }, { part: assignment.id, reason });
  return life.tasks().filter((t) => t.command === 'refuseObjection').map((t) => [t.role, t.holder.type === 'bodyKind' ? t.holder.bodyKind : t.holder.type]);
}

/** Flips of 交办与异议. */
export const assignmentFlips: Flips = {
  'assignment.severalMains': one(true, (r) =>
    code(registered(r), people.registrar, 'preAssign', { units: [{ unit: bodies.education, kind: 'main' }, { unit: bodies.health, kind: 'main' }] })),
  'assignment.deputyMayObject': reserved(true),
  'objection.who': ({ path }, all) => ({ to: without(all, path), outcome: who('object') }),
  'objection.times': one(0, exists('object')),
  'objection.counterProposal': one(false, (r) => {
    const life = handedOver(r);
    return code(life, leader, 'object', {}, { part: ofUnit(life, 'education').id, reason });
  }),
  'objection.decider': ({ path, value }, all) => (value === 'registrar'
    // The committee decides wherever no office does: a list that leaves it out is not taken while some kind of body has no office.
    ? { to: without(all, path), refused: 'OBJECTION_WITHOUT_DECIDER' }
    : { to: without(all, path), outcome: (r) => deciderFor('governmentDepartment', r) }),
  coordinatorByKind: ({ path, value }, all) => ({ to: withLeaf(all, path, otherOffice(String(path[0]), value)), outcome: (r) => deciderFor(path[0] as BodyKind, r) }),
  checkerByKind: ({ path, value }, all) => ({
    to: withLeaf(all, path, otherOffice(String(path[0]), value)),
    outcome: (r) => {
      const { life, part } = signedOff(path[0] as BodyKind, r);
      return life.state.replies[part]!.standing.state;
    },
  }),
  'replyUnit.starts': one('receipt', (r) => kinds(handedOver(r)).has('replyUnit')),
};

/** Apart from the other parameters of 公开, as it needs a reply of each kind of body. */
export const publicationByKind: Flips = {
  'publication.byKind': ({ path, value }, all) => ({
    to: withLeaf(all, path, value === 'owed' ? 'allowed' : 'owed'),
    outcome: (r) => {
      const { life, clerk, part } = signedOff(path[0] as BodyKind, { ...r, checkerByKind: { ...r.checkerByKind, value: { ...r.checkerByKind.value, [path[0] as BodyKind]: null } } });
      life.must(clerk, 'deliverReply', { way: 'post' }, { part });
      return kinds(life).has('publication');
    },
  }),
};
