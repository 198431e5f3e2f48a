import { derivedId, type Actor, type BodyId, type Directory } from '@huiying/engine';
import type { BodyKind, RoleId, SuggestionRules } from '../../rules';
import { inOrder } from '../../state';
import { directory, Life, people, text } from '../../testing';
import { assigned } from '../walk';

const founded = directory.body(people.registrar.roles[0]!.bodyId!)!;
const idOf = (kind: string): BodyId => derivedId('test body of kind', kind) as BodyId;

/** The test county, with one more body of every kind. */
const directoryOf = (kind: BodyKind): Directory => ({
  ...directory, body: (id) => (id === idOf(kind) ? { ...founded, id, kind } : directory.body(id)),
});

const somebody = (kind: BodyKind, role: RoleId): Actor =>
  ({ kind: 'person', personId: people.lead.personId.replace(/^./, 'f') as never, roles: [{ role, bodyId: idOf(kind), bodyKind: kind }] });

/** A suggestion whose only main unit is of that kind, and those of the unit. */
export function caseOfKind(kind: BodyKind, rules: SuggestionRules) {
  const life = new Life(rules, undefined, kind, undefined, directoryOf(kind));
  life.must(people.lead, 'open', { source: 'betweenSessions', title: text('t'), text: text('x') });
  life.must(people.lead, 'submit', {});
  life.must(people.registrar, 'register', {});
  assigned(life, [{ unit: idOf(kind), kind: 'main' }]);
  const assignment = inOrder(life.state.assignments)[0]!;
  return { life, assignment, clerk: somebody(kind, 'unitClerk'), leader: somebody(kind, 'unitLeader') };
}

/** The same, signed off by the head of the unit. */
export function signedOff(kind: BodyKind, rules: SuggestionRules) {
  const own = caseOfKind(kind, rules);
  const { life, assignment, clerk, leader } = own;
  const part = assignment.reply!;
  life.must(clerk, 'signFor', {}, { part: assignment.id });
  life.must(people.registrar, 'waiveContact', {}, { part: assignment.round, reason: text('reason') });
  life.must(leader, 'submitReply', { text: text('reply'), class: 'A' }, { part });
  life.must(leader, 'signOffReply', { docNumber: text('no'), signedBy: 'mainHead' }, { part });
  return { ...own, part };
}
