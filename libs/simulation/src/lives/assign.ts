import { objected, objectionRefused, objectionUpheld, signedFor, unitsOf } from '../story/assigning';
import { contacted } from '../story/answering';
import { handedOverBetween, life, type LifePlan } from './life';

/** Cases on their way to a unit that takes them. */
export const assignLives: readonly LifePlan[] = [
  life('awaiting-sign-for', 52, '2026-05-06', 1, (s) => handedOverBetween(s)),
  life('awaiting-sign-for-partly', 51, '2026-05-06', 2, (s) => {
    handedOverBetween(s);
    s.after(1);
    signedFor(s, s.seed.main);
  }),
  life('sign-for-overdue', 50, '2026-04-24', 1, (s) => handedOverBetween(s)),
  life('objected', 49, '2026-04-27', 3, (s) => {
    handedOverBetween(s);
    s.after(1);
    signedFor(s, ...unitsOf(s));
    s.after(2);
    objected(s, s.seed.main, 'J03');
  }),
  life('reassigned', 48, '2026-04-22', 1, (s) => {
    handedOverBetween(s);
    s.after(1);
    objected(s, s.seed.main, 'D15');
    s.after(2);
    objectionUpheld(s, s.seed.main, 'D15');
    s.after(1);
    signedFor(s, 'D15');
  }),
  life('objection-refused', 47, '2026-04-15', 2, (s) => {
    handedOverBetween(s);
    s.after(2);
    objected(s, s.seed.main, 'J03');
    s.after(3);
    objectionRefused(s, s.seed.main);
    s.after(1);
    signedFor(s, s.seed.main);
    s.after(3);
    contacted(s, s.seed.main, 'visit');
  }),
  life('to-be-reassigned', 46, '2026-04-27', 1, (s) => {
    handedOverBetween(s);
    s.after(1);
    objected(s, s.seed.main, 'D18');
    s.after(2);
    objectionUpheld(s, s.seed.main);
  }),
];
