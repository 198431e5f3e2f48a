import { cosignersInvited, notAdmitted, opened, proposed, registered, returnedForChange, signatureWithdrawn, submitted } from '../story/intake';
import { preAssigned } from '../story/assigning';
import { AT_THE_SESSION, BETWEEN_SESSIONS, life, type LifePlan } from './life';

/** Cases before their hand-over, and those that never came to it. */
export const intakeLives: readonly LifePlan[] = [
  life('draft', 62, '2026-05-14', 1, (s) => opened(s, { ...BETWEEN_SESSIONS, withoutWish: true })),
  life('cosigning', 63, '2026-05-15', 3, (s) => {
    opened(s, BETWEEN_SESSIONS);
    cosignersInvited(s);
  }),
  life('in-review', 64, '2026-05-18', 2, (s) => proposed(s, BETWEEN_SESSIONS)),
  life('review-nearly-due', 65, '2026-05-13', 1, (s) => proposed(s, BETWEEN_SESSIONS)),
  life('returned', 61, '2026-05-11', 2, (s) => {
    proposed(s, BETWEEN_SESSIONS);
    s.after(2);
    returnedForChange(s);
  }),
  life('returned-and-back', 60, '2026-05-07', 1, (s) => {
    proposed(s, BETWEEN_SESSIONS);
    s.after(2);
    returnedForChange(s);
    s.after(3);
    s.act('reviseText', s.lead, { input: { text: `${s.seed.text}零工集中在城东路口和劳务桥两处，早晨约三百人。` } });
    s.after(1);
    submitted(s);
  }),
  life('not-admitted', 59, '2026-04-20', 1, (s) => {
    proposed(s, BETWEEN_SESSIONS);
    s.after(3);
    notAdmitted(s, 'noConcreteContent', 'reference', '只有总体倡议，没有可以交办的具体事项，转作参阅件。');
  }),
  life('not-admitted-as-letter', 58, '2026-02-04', 2, (s) => {
    proposed(s, AT_THE_SESSION);
    s.after(3);
    notAdmitted(s, 'forwardedLetter', 'letter', '所附为群众投诉原信，按代表来信转有关单位处理。');
  }),
  life('registered', 57, '2026-05-12', 3, (s) => {
    proposed(s, BETWEEN_SESSIONS);
    s.after(3);
    registered(s);
  }),
  life('registered-this-week', 56, '2026-05-13', 1, (s) => {
    proposed(s, { source: 'voterOpinion' });
    s.after(3);
    registered(s);
  }),
  life('preassigned', 55, '2026-05-08', 1, (s) => {
    proposed(s, BETWEEN_SESSIONS);
    s.after(3);
    registered(s);
    s.after(2);
    preAssigned(s, {}, 'govoffice');
  }),
  life('preassigned-twice', 54, '2026-05-06', 2, (s) => {
    proposed(s, { ...BETWEEN_SESSIONS, withoutWish: true });
    s.after(3);
    registered(s);
    s.after(2);
    preAssigned(s, {}, 'govoffice');
    s.after(1);
    preAssigned(s);
  }),
  life('withdrawn', 53, '2026-03-09', 1, (s) => {
    proposed(s, BETWEEN_SESSIONS);
    s.after(2);
    registered(s);
    s.after(1);
    signatureWithdrawn(s, s.lead);
  }),
];
