import { day } from '@huiying/engine';
import { isFaceToFace } from '../../face-to-face';
import type { ContactMode, SuggestionRules } from '../../rules';
import { inOrder } from '../../state';
import { deputies, handlerOf, type Life, people, text } from '../../testing';
import { accepted, ofUnit, replyOf } from '../walk';
import { code, exists, handedOver, leader, one, reason, who, type Flips } from './flip';
import { withLeaf, without } from './leaf';

const handler = handlerOf('education');
const signedFor = (rules: SuggestionRules): Life => accepted(handedOver(rules), 'education');
const contact = (mode: ContactMode) => ({ mode, stage: 'during', rank: 'handler', deputies: [deputies.lead], note: text('n') }) as const;

/** One contact in that mode, confirmed by the deputy or not, then the reply is submitted. */
function submittedAfter(rules: SuggestionRules, mode: ContactMode, isConfirmed: boolean) {
  const life = signedFor(rules);
  life.must(handler, 'logContact', contact(mode), { part: ofUnit(life, 'education').id });
  if (isConfirmed) life.must(people.lead, 'confirmContact', {}, { part: inOrder(life.state.contacts)[0]!.id });
  return code(life, handler, 'submitReply', { text: text('reply'), class: 'A' }, { part: replyOf(life, 'education') });
}

const extensionTo = (to: string) => (rules: SuggestionRules) => {
  const life = signedFor(rules);
  return code(life, leader, 'requestExtension', { to: day(to) }, { part: ofUnit(life, 'education').id, reason });
};

/** Flips of 联系、会办意见、延期, and of the contacts that a reply needs. */
export const handlingFlips: Flips = {
  'contact.waivers': ({ path }, all) => ({ to: without(all, path), outcome: who('waiveContact') }),
  'contact.modes': ({ path, value }, all) => ({
    to: without(all, path),
    outcome: (r) => {
      const life = signedFor(r);
      return code(life, handler, 'logContact', contact(value as ContactMode), { part: ofUnit(life, 'education').id });
    },
  }),
  'contact.faceToFaceModes': ({ path, value }, all) => ({
    to: without(all, path),
    outcome: (r) => {
      const life = signedFor(r);
      life.must(handler, 'logContact', contact(value as ContactMode), { part: ofUnit(life, 'education').id });
      return isFaceToFace(inOrder(life.state.contacts)[0]!, r);
    },
  }),
  'reply.contacts': ({ path, value }, all) => {
    switch (path[0]) {
      case 'minimum': return { to: withLeaf(all, path, 2), outcome: (r) => submittedAfter(r, 'visit', true) };
      case 'modes': return { to: without(all, path), outcome: (r) => submittedAfter(r, value as ContactMode, true) };
      case 'stages': return { to: withLeaf(all, path, ['before']), outcome: (r) => submittedAfter(r, 'visit', true) };
      default: return { to: withLeaf(all, path, 'logged'), outcome: (r) => submittedAfter(r, 'visit', false) };
    }
  },
  'opinion.sendBacks': one(0, exists('sendBackOpinion')),
  'extension.approver': one(null, (r) => {
    const life = signedFor(r);
    life.must(leader, 'requestExtension', { to: day('2026-07-01') }, { part: ofUnit(life, 'education').id, reason });
    return inOrder(life.state.extensions).map((e) => e.standing.state);
  }),
  'extension.cap': ({ path, value }, all) => ({ to: withLeaf(all, path, typeof value === 'number' ? value - 1 : 'days'), outcome: extensionTo('2026-09-02') }),
  'extension.askBefore': ({ path, value }, all) => ({
    to: withLeaf(all, path, typeof value === 'number' ? value + 1 : 'days'),
    outcome: (r) => {
      const life = signedFor(r);
      life.goTo(day('2026-06-02'));
      const outcome = life.give(leader, 'requestExtension', { to: day('2026-07-01') }, { part: ofUnit(life, 'education').id, reason });
      return outcome.accepted ? 'accepted' : { code: outcome.refusal.code, params: outcome.refusal.params ?? null };
    },
  }),
};
