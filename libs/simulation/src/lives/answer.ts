import { day } from '@huiying/engine';
import { signedFor, unitsOf } from '../story/assigning';
import {
  contactConfirmed, contactDenied, contacted, delivered, draftReturned, extensionGranted, extensionRefused, extensionRequested, opinionGiven, opinionSentBack, replied, replyPassed, replyReturned,
  replySubmitted, signedOff,
} from '../story/answering';
import { handedOverAfterSession, handedOverBetween, life, prepared, takenUp, type LifePlan } from './life';

/** Cases that their units are answering: contact, opinions, extension, the reply on its way. */
export const answerLives: readonly LifePlan[] = [
  life('contact-to-confirm', 0, '2026-02-03', 3, (s) => {
    handedOverAfterSession(s);
    s.after(2);
    signedFor(s, ...unitsOf(s));
    s.after(10);
    // The deputy does not answer in time: this one is noted as unanswered, and the unit speaks with him again.
    contacted(s, s.seed.main, 'telephone');
    s.on(day('2026-05-12'));
    contacted(s, s.seed.main);
  }),
  life('opinion-due', 1, '2026-04-09', 1, (s) => {
    handedOverBetween(s);
    takenUp(s);
  }),
  life('opinion-sent-back', 2, '2026-04-10', 2, (s) => {
    handedOverBetween(s);
    takenUp(s);
    s.on(day('2026-05-13'));
    opinionGiven(s, 'D13');
    opinionGiven(s, 'D05');
    s.after(3);
    opinionSentBack(s, 'D05');
  }),
  life('extension-requested', 3, '2026-02-03', 2, (s) => {
    handedOverAfterSession(s);
    prepared(s);
    s.on(day('2026-05-18'));
    extensionRequested(s, s.seed.main, day('2026-07-02'));
  }),
  life('extension-granted', 4, '2026-02-04', 1, (s) => {
    handedOverAfterSession(s);
    prepared(s);
    s.on(day('2026-04-20'));
    extensionRequested(s, s.seed.main, day('2026-07-02'));
    s.after(2);
    extensionGranted(s, s.seed.main);
  }),
  life('extension-refused', 5, '2026-02-04', 1, (s) => {
    handedOverAfterSession(s);
    prepared(s);
    s.on(day('2026-05-11'));
    extensionRequested(s, s.seed.main, day('2026-08-02'));
    s.after(3);
    extensionRefused(s, s.seed.main);
  }),
  life('drafting', 6, '2026-02-05', 2, (s) => {
    handedOverAfterSession(s);
    prepared(s);
  }),
  life('reply-submitted', 7, '2026-02-03', 1, (s) => {
    handedOverAfterSession(s);
    prepared(s);
    s.on(day('2026-05-19'));
    replySubmitted(s, s.seed.main, { class: 'B', promise: day('2026-10-30') });
  }),
  life('reply-to-check', 8, '2026-02-03', 4, (s) => {
    handedOverAfterSession(s);
    prepared(s);
    s.on(day('2026-05-18'));
    replySubmitted(s, s.seed.main, { class: 'B', promise: day('2026-09-30') });
    s.after(1);
    signedOff(s, s.seed.main);
  }),
  life('reply-returned-by-checker', 9, '2026-02-05', 1, (s) => {
    handedOverAfterSession(s);
    prepared(s);
    s.on(day('2026-05-14'));
    replySubmitted(s, s.seed.main, { class: 'A' });
    s.after(1);
    signedOff(s, s.seed.main);
    s.after(1);
    replyReturned(s, s.seed.main);
  }),
  life('reply-returned-by-leader', 10, '2026-02-04', 1, (s) => {
    handedOverAfterSession(s);
    prepared(s);
    s.on(day('2026-05-18'));
    replySubmitted(s, s.seed.main, { class: 'A' });
    s.after(1);
    draftReturned(s, s.seed.main);
  }),
  life('reply-passed', 11, '2026-02-05', 2, (s) => {
    handedOverAfterSession(s);
    prepared(s);
    s.on(day('2026-05-15'));
    replySubmitted(s, s.seed.main, { class: 'B', promise: day('2026-06-30') });
    s.after(1);
    signedOff(s, s.seed.main);
    s.after(1);
    replyPassed(s, s.seed.main);
  }),
  life('hard', 26, '2026-02-03', 5, (s) => {
    handedOverAfterSession(s, { hard: true });
    prepared(s);
  }),
  life('reply-overdue', 12, '2026-01-29', 1, (s) => {
    handedOverBetween(s);
    prepared(s);
  }),
  life('contact-denied', 13, '2026-04-01', 1, (s) => {
    handedOverBetween(s, { alone: true });
    s.after(1);
    signedFor(s, s.seed.main);
    s.after(8);
    contacted(s, s.seed.main, 'telephone');
    s.after(1);
    contactDenied(s, s.seed.main);
  }),
  life('separate', 40, '2026-02-04', 2, (s) => {
    handedOverAfterSession(s, { separate: true });
    takenUp(s, { separate: true });
    for (const unit of s.seed.co) {
      s.after(2);
      contacted(s, unit);
      contactConfirmed(s, unit);
    }
    s.on(day('2026-05-06'));
    replied(s, s.seed.main, { class: 'B', promise: day('2026-12-31') });
    s.on(day('2026-05-18'));
    replySubmitted(s, 'D08', { class: 'A' });
  }),
  life('party-organ', 38, '2026-04-08', 1, (s) => {
    handedOverBetween(s);
    takenUp(s);
  }),
  life('court', 39, '2026-03-24', 1, (s) => {
    handedOverBetween(s);
    takenUp(s);
    s.on(day('2026-05-08'));
    replySubmitted(s, s.seed.main, { class: 'A' });
    s.after(1);
    signedOff(s, s.seed.main);
    s.after(1);
    delivered(s, s.seed.main, 'post');
  }),
];
