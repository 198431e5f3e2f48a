import { day } from '@huiying/engine';
import { archived, closed, consentsAnswered, crossOffRequested, crossOffReturned, progressReported, promiseMoved, publicationProposed, released, terminated, verified, withheld } from '../story/afterwards';
import { handedOver, preAssigned } from '../story/assigning';
import { proposed, registered, signatureWithdrawn } from '../story/intake';
import { rated, windowEnded } from '../story/rating';
import type { Story } from '../story/story';
import { answered, BETWEEN_SESSIONS, handedOverBetween, life, takenUp, type LifePlan } from './life';

/** Answered, rated as satisfied, published and closed: with a promise, into tracking. */
function closedAfter(s: Story, draftedOn: string, promise: string | null, publish: 'released' | 'withheld' | 'proposed' = 'released'): void {
  handedOverBetween(s);
  answered(s, draftedOn, promise === null ? { class: 'A' } : { class: 'B', promise: day(promise) });
  s.after(3);
  rated(s, s.parts.random.pick(['satisfied', 'satisfied', 'basicallySatisfied'] as const));
  s.after(1);
  windowEnded(s);
  publicationProposed(s, publish === 'withheld' ? 'none' : 'full');
  s.after(3);
  if (publish === 'released') {
    consentsAnswered(s);
    s.after(1);
    released(s);
  }
  if (publish === 'withheld') withheld(s, 'internalAffairs');
  s.after(2);
  closed(s);
}

/** Cases after their reply: promises that are followed, what is made public, and the ends of all kinds. */
export const trackLives: readonly LifePlan[] = [
  life('tracking', 30, '2025-10-13', 2, (s) => {
    closedAfter(s, '2025-12-08', '2026-09-30');
    s.on(day('2026-04-15'));
    progressReported(s, 60);
  }),
  life('cross-off-requested', 31, '2025-10-15', 1, (s) => {
    closedAfter(s, '2025-12-10', '2026-05-29');
    s.on(day('2026-03-20'));
    progressReported(s, 90);
    s.on(day('2026-05-14'));
    crossOffRequested(s);
  }),
  life('promise-moved', 32, '2025-10-20', 1, (s) => {
    closedAfter(s, '2025-12-11', '2026-03-31');
    s.on(day('2026-03-16'));
    promiseMoved(s, day('2026-08-31'));
  }),
  life('promise-overdue', 33, '2025-10-22', 3, (s) => closedAfter(s, '2025-12-15', '2026-03-31')),
  life('cross-off-returned', 35, '2025-11-03', 1, (s) => {
    closedAfter(s, '2025-12-22', '2026-08-31');
    s.on(day('2026-05-06'));
    crossOffRequested(s);
    s.after(4);
    crossOffReturned(s);
  }),
  life('fulfilled', 34, '2025-10-27', 2, (s) => {
    closedAfter(s, '2025-12-16', '2026-04-30');
    s.on(day('2026-04-10'));
    crossOffRequested(s);
    s.after(4);
    verified(s);
  }),
  life('released', 36, '2025-11-10', 1, (s) => closedAfter(s, '2026-01-05', null)),
  life('released-with-promise', 37, '2026-01-05', 4, (s) => closedAfter(s, '2026-03-11', '2026-12-31')),
  life('withheld', 41, '2025-11-17', 1, (s) => closedAfter(s, '2026-01-12', null, 'withheld')),
  life('consent-due', 42, '2026-02-24', 2, (s) => closedAfter(s, '2026-04-15', null, 'proposed')),
  life('archived', 43, '2025-09-15', 1, (s) => {
    closedAfter(s, '2025-11-10', null);
    s.on(day('2026-03-30'));
    archived(s);
  }),
  life('terminated', 44, '2026-03-10', 1, (s) => {
    proposed(s, BETWEEN_SESSIONS);
    s.after(2);
    registered(s);
    s.after(2);
    terminated(s);
  }),
  life('withdrawn-while-handled', 45, '2026-03-16', 1, (s) => {
    handedOverBetween(s);
    takenUp(s);
    s.after(3);
    signatureWithdrawn(s, s.lead);
  }),
];

/** Cases of a town, under what the law itself says: no rating, no check. */
export const townLives: readonly LifePlan[] = [
  life('town-registered', 2, '2026-03-10', 1, (s) => {
    proposed(s, { source: 'session', session: '19-9' });
    s.after(3);
    registered(s);
  }),
  life('town-answering', 0, '2026-03-10', 2, (s) => {
    proposed(s, { source: 'session', session: '19-9' });
    s.after(2);
    registered(s);
    s.after(2);
    preAssigned(s);
    s.after(1);
    handedOver(s);
    takenUp(s);
  }),
  life('town-closed', 1, '2026-03-11', 1, (s) => {
    proposed(s, { source: 'session', session: '19-9' });
    s.after(2);
    registered(s);
    s.after(2);
    preAssigned(s);
    s.after(1);
    handedOver(s);
    answered(s, '2026-04-13', { class: null });
    s.after(5);
    closed(s);
  }),
];
