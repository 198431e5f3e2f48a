import { day, type Instant } from '@huiying/engine';
import { inOrder } from '../state';
import type { SuggestionRules } from '../rules';
import { bodies, deputies, leaderOf, Life, people, SESSION, text } from '../testing';
import { accepted, assigned, ofUnit, rated, replied, windowEnded } from './walk';

/** What may differ in that life; left out, it comes between the sessions and is not hard. */
export interface EveryClock {
  readonly now?: Instant;
  readonly source?: 'betweenSessions' | 'session';
  readonly difficulty?: 'normal' | 'hard';
  /** Told after everything that comes into the state. */
  readonly onAct?: (life: Life) => void;
}

/** A life in which every kind of clock is started once under the recommended set. */
export function lifeOfEveryClock(rules: SuggestionRules, { now, source = 'betweenSessions', difficulty = 'normal', onAct = () => undefined }: EveryClock = {}): Life {
  const life = new Life(rules, now, 'every clock');
  life.onAct = () => onAct(life);
  const reason = text('reason');
  life.must(people.lead, 'open', { source, title: text('title'), text: text('text'), ...(source === 'session' ? { session: SESSION } : {}) });
  life.must(people.lead, 'inviteCosigner', { signer: deputies.second });
  const invited = inOrder(life.state.signatures).find((s) => s.signer === deputies.second)!;
  life.must(people.second, 'confirmCosigning', { textVersion: 1 }, { part: invited.id });
  life.must(people.lead, 'submit', {});
  life.must(people.registrar, 'register', {});
  assigned(life, [{ unit: bodies.transport, kind: 'main' }, { unit: bodies.health, kind: 'co' }], difficulty);
  const objected = ofUnit(life, 'transport').id;
  life.must(leaderOf('transport'), 'object', { counterProposal: bodies.education }, { part: objected, reason });
  life.must(people.coordinator, 'upholdObjection', {}, { part: objected });
  life.must(people.registrar, 'reassign', { newUnit: bodies.education }, { part: objected, reason });
  accepted(life, 'education', 'health');
  const opinion = ofUnit(life, 'health').opinion!;
  life.must(leaderOf('health'), 'giveOpinion', { text: text('opinion') }, { part: opinion });
  life.must(leaderOf('education'), 'sendBackOpinion', {}, { part: opinion, reason });
  life.must(leaderOf('health'), 'giveOpinion', { text: text('opinion') }, { part: opinion });
  life.must(leaderOf('education'), 'requestExtension', { to: day('2026-07-01') }, { part: ofUnit(life, 'education').id, reason });
  const extension = inOrder(life.state.extensions)[0];
  if (extension?.standing.state === 'requested') life.must(people.registrar, 'grantExtension', {}, { part: extension.id });
  windowEnded(rated(replied(life, 'education', { class: 'B' }), 'education', 'notSatisfied'), 'education');
  const [first] = inOrder(life.state.rounds);
  life.must(people.registrar, 'openSecondHandling', { requiredChanges: [text('change')] }, { part: first!.id });
  windowEnded(rated(replied(life, 'education'), 'education', 'notSatisfied'), 'education');
  const second = inOrder(life.state.rounds).at(-1)!;
  life.must(people.registrar, 'concludeCoordination', { result: 'exhausted', finding: text('finding') }, { part: second.id });
  return life;
}
