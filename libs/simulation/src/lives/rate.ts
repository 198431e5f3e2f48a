import { day } from '@huiying/engine';
import { signedFor } from '../story/assigning';
import { contactConfirmed, contacted, replied } from '../story/answering';
import { closed, consentsAnswered, publicationProposed, released } from '../story/afterwards';
import { exhausted, openedEarly, rated, ratingEntered, ratingProposed, secondHandlingDeclined, secondHandlingOpened, windowEnded } from '../story/rating';
import type { Story } from '../story/story';
import { answered, AT_THE_SESSION, handedOverAfterSession, handedOverBetween, life, type LifePlan } from './life';

const PROMISED = { class: 'B', promise: day('2026-11-30') } as const;
const SOLVED = { class: 'A' } as const;

/** A reply to a suggestion of the session, in the deputy's hands three working days after that day. */
function repliedFrom(s: Story, draftedOn: string, reply: typeof PROMISED | typeof SOLVED = SOLVED): void {
  handedOverAfterSession(s);
  answered(s, draftedOn, reply);
}

function dissatisfied(s: Story): void {
  s.after(3);
  rated(s, 'notSatisfied');
  s.after(1);
  windowEnded(s);
}

/** The unit handles it anew: sign-for, contact, reply. */
function handledAgain(s: Story, draftedOn: string): void {
  s.after(1);
  signedFor(s, s.seed.main);
  s.after(3);
  contacted(s, s.seed.main, 'visit');
  s.after(1);
  contactConfirmed(s, s.seed.main);
  s.on(day(draftedOn));
  replied(s, s.seed.main, PROMISED);
}

/** Cases in and after the deputy's rating. */
export const rateLives: readonly LifePlan[] = [
  life('rating-open', 14, '2026-02-03', 2, (s) => repliedFrom(s, '2026-05-07', PROMISED)),
  life('rating-reminded', 15, '2026-02-05', 1, (s) => {
    repliedFrom(s, '2026-04-21');
    // His form came on paper; who enters it may not be the one who confirms it.
    s.on(day('2026-05-19'));
    ratingProposed(s, 'satisfied');
  }),
  life('rated-satisfied', 16, '2026-02-04', 1, (s) => {
    repliedFrom(s, '2026-05-08', PROMISED);
    s.after(3);
    rated(s, 'satisfied');
  }),
  life('rated-not-satisfied', 17, '2026-02-04', 2, (s) => {
    repliedFrom(s, '2026-05-08');
    s.after(2);
    rated(s, 'notSatisfied');
  }),
  life('rating-not-returned', 18, '2026-02-03', 1, (s) => repliedFrom(s, '2026-04-08')),
  life('closing-due', 19, '2026-02-05', 3, (s) => {
    repliedFrom(s, '2026-04-27');
    publicationProposed(s);
    s.after(3);
    rated(s, 'basicallySatisfied');
    s.after(2);
    windowEnded(s);
  }),
  life('second-decision', 20, '2026-02-03', 1, (s) => {
    repliedFrom(s, '2026-05-07');
    s.after(2);
    rated(s, 'notSatisfied');
    s.after(1);
    windowEnded(s);
  }),
  life('second-decision-by-time', 21, '2026-02-04', 1, (s) => {
    repliedFrom(s, '2026-04-16');
    s.after(4);
    rated(s, 'notSatisfied');
  }),
  life('second-handling', 22, '2026-02-04', 2, (s) => {
    repliedFrom(s, '2026-04-14');
    dissatisfied(s);
    s.after(3);
    secondHandlingOpened(s);
    s.after(1);
    signedFor(s, s.seed.main);
  }),
  life('second-reply-rated', 23, '2026-02-05', 1, (s) => {
    repliedFrom(s, '2026-03-30');
    dissatisfied(s);
    s.after(2);
    secondHandlingOpened(s);
    handledAgain(s, '2026-05-07');
  }),
  life('second-declined', 24, '2026-02-03', 1, (s) => {
    repliedFrom(s, '2026-04-02');
    dissatisfied(s);
    s.after(2);
    secondHandlingDeclined(s);
    s.after(4);
    closed(s);
  }),
  life('coordination', 25, '2026-02-03', 2, (s) => {
    repliedFrom(s, '2026-03-25');
    dissatisfied(s);
    s.after(1);
    secondHandlingOpened(s);
    handledAgain(s, '2026-04-28');
    dissatisfied(s);
  }),
  life('coordination-exhausted', 27, '2025-11-03', 1, (s) => {
    handedOverBetween(s);
    answered(s, '2025-12-15', SOLVED);
    dissatisfied(s);
    s.after(2);
    secondHandlingOpened(s);
    handledAgain(s, '2026-01-19');
    dissatisfied(s);
    s.after(10);
    exhausted(s);
    s.after(3);
    closed(s);
  }),
  life('opened-early', 28, '2026-02-05', 1, (s) => {
    repliedFrom(s, '2026-05-06');
    s.after(2);
    rated(s, 'notSatisfied');
    s.after(1);
    openedEarly(s);
  }),
  life('paper', 29, '2026-02-04', 1, (s) => {
    handedOverAfterSession(s, {}, { ...AT_THE_SESSION, paper: true });
    answered(s, '2026-04-09', SOLVED);
    s.after(4);
    ratingEntered(s, 'satisfied');
    s.after(1);
    windowEnded(s);
    publicationProposed(s);
    s.after(2);
    consentsAnswered(s);
    s.after(2);
    released(s);
    closed(s);
  }),
];
