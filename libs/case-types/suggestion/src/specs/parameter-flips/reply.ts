import { classWord } from '../../class-word';
import type { ReplyCodeSet, SuggestionRules } from '../../rules';
import { clerkOf, handlerOf, type Life, people, text } from '../../testing';
import { accepted, assigned, ofUnit, registered, replied, replyOf } from '../walk';
import { code, handedOver, leader, one, reason, reserved, type Flips } from './flip';
import { withLeaf } from './leaf';

/** Signed for, and the contact waived: a reply may be submitted. */
function ready(rules: SuggestionRules): Life {
  const life = accepted(handedOver(rules), 'education');
  life.must(people.registrar, 'waiveContact', {}, { part: ofUnit(life, 'education').round, reason });
  return life;
}

const submitted = (letter: string) => (rules: SuggestionRules) => {
  const life = ready(rules);
  const outcome = life.give(handlerOf('education'), 'submitReply', { text: text('reply'), class: letter }, { part: replyOf(life, 'education') });
  if (!outcome.accepted) return outcome.refusal.code;
  const { class: code } = outcome.events.find((e) => e.type === 'ReplySubmitted')!.data as { class: { set: string; setVersion: number; code: string } | null };
  return code === null ? null : { ...code };
};

/** Flips of 答复. */
export const replyFlips: Flips = {
  'reply.signer': one('mainHead', (r) => {
    const life = ready(r);
    const part = replyOf(life, 'education');
    life.must(handlerOf('education'), 'submitReply', { text: text('reply'), class: 'A' }, { part });
    return code(life, leader, 'signOffReply', { docNumber: text('no'), signedBy: 'unitLeader' }, { part });
  }),
  'reply.toWhom': one('leadRelays', (r) => replied(assigned(registered(r, 'two signers', people.second)), 'education').events.filter((e) => e.type === 'ReplyDelivered').length),
  'reply.countersign': reserved('named'),
  classes: ({ path, value }, all) => {
    if (path.length === 1) return { to: withLeaf(all, path, typeof value === 'number' ? value + 1 : 'another-set'), outcome: submitted('A') };
    const letter = (all as ReplyCodeSet).classes[path[1] as number]!.code;
    switch (path[2]) {
      case 'code': return { to: withLeaf(all, path, 'X'), outcome: submitted(letter) };
      case 'promises': return { to: withLeaf(all, path, value !== true), outcome: submitted(letter) };
      // Rows go by the letter and by what it promises; people choose by the word beside it.
      default: return { to: withLeaf(all, path, value === 'deferred' ? 'planned' : 'deferred'), outcome: (r) => (r.classes.value?.classes ?? []).map(classWord) };
    }
  },
  'outside.override': one(false, (r) => {
    const life = accepted(handedOver(r), 'education');
    return code(life, clerkOf('education'), 'recordOutsideReply', {
      text: text('reply'), class: 'A', docNumber: text('no'), signedBy: 'unitLeader', inNameOf: text('bureau'), issuedOn: life.today, file: text('file'),
    }, { part: replyOf(life, 'education'), reason });
  }),
};
