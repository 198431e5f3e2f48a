import { day } from '@huiying/engine';
import type { SuggestionRules, WithholdingGround } from '../../rules';
import { inOrder } from '../../state';
import { clerkOf, type Life, people, text } from '../../testing';
import { ofUnit, rated, replied, windowEnded } from '../walk';
import { clockLog } from './clock-log';
import { closable, code, exists, handedOver, leader, one, reason, reserved, who, type Flips } from './flip';
import { withLeaf, without } from './leaf';

const dissatisfied = (rules: SuggestionRules): Life => windowEnded(rated(replied(handedOver(rules), 'education'), 'education', 'notSatisfied'), 'education');

/** 二次办理、承诺、公开、办结. */
export const afterwardsFlips: Flips = {
  'second.opens': one('itself', (r) => inOrder(dissatisfied(r).state.rounds).length),
  'second.mayDecline': one(false, exists('declineSecondHandling')),
  'coordination.fromRound': one(1, (r) => inOrder(dissatisfied(r).state.rounds).map((round) => round.coordination.state)),
  'commitment.verifiers': ({ path }, all) => ({ to: without(all, path), outcome: who('verifyCommitment') }),
  'commitment.moves': one(0, (r) => {
    const life = replied(handedOver(r), 'education', { class: 'B' });
    return code(life, leader, 'moveCommitment', { to: day('2027-03-01'), signedPaper: text('paper') }, { part: inOrder(life.state.commitments)[0]!.id, reason });
  }),
  'publication.withoutAnswer': one('textWithoutName', (r) => {
    const life = replied(handedOver(r), 'education');
    const part = ofUnit(life, 'education').publication!;
    life.must(leader, 'proposePublication', { scope: 'full' }, { part });
    return code(life, people.registrar, 'releasePublication', { scope: 'full', secrecyReview: text('reviewed') }, { part });
  }),
  'publication.grounds': ({ path, value }, all) => ({
    to: without(all, path),
    outcome: (r) => {
      const life = replied(handedOver(r), 'education');
      return code(life, leader, 'proposePublication', { scope: 'none', ground: value as WithholdingGround }, { part: ofUnit(life, 'education').publication! });
    },
  }),
  'withdrawal.until': one('handOver', (r) => {
    const life = handedOver(r);
    return code(life, people.lead, 'withdrawSignature', {}, { part: inOrder(life.state.signatures)[0]!.id, reason });
  }),
  'closing.commitments': one('allEnded', (r) => code(closable(r, { class: 'B' }), people.registrar, 'close', {})),
  'closing.publication': one('mustBeSettled', (r) => code(closable(r), people.registrar, 'close', {})),
  'backdating.days': one(2, (r) => {
    const life = handedOver(r);
    life.goTo(day('2026-03-12'));
    return code(life, clerkOf('education'), 'signFor', {}, { part: ofUnit(life, 'education').id, day: day('2026-03-04'), reason });
  }),
  'ladder.days': ({ path, value }, all) => ({ to: withLeaf(all, path, Number(value) + 1), outcome: (r) => clockLog('signFor', r) }),
  'correction.kinds': reserved(['documentNumber']),
};
