import { day, type Day } from '@huiying/engine';
import { handedOver, preAssigned, signedFor, unitsOf, type Division } from '../story/assigning';
import { contactConfirmed, contacted, opinionsGiven, replied, type Reply } from '../story/answering';
import { proposed, registered, type Opening } from '../story/intake';
import type { Story } from '../story/story';

/** One case of a county: which suggestion, from which day on, signed by how many, and what became of it. */
export interface LifePlan {
  /** Name of the case; its ids follow from it, so it never changes. */
  readonly key: string;
  /** Place of its texts in the list of suggestions. */
  readonly suggestion: number;
  readonly begins: Day;
  readonly signers: number;
  readonly tell: (s: Story) => void;
}

/** A life's plan in one line; `begins` as `YYYY-MM-DD`. */
export const life = (key: string, suggestion: number, begins: string, signers: number, tell: (s: Story) => void): LifePlan => ({ key, suggestion, begins: day(begins), signers, tell });

/** Proposed at 第十八届第五次会议, that of 2026. */
export const AT_THE_SESSION: Opening = { source: 'session', session: '18-5' };
/** 闭会期间 (代表法第三十六条). */
export const BETWEEN_SESSIONS: Opening = { source: 'betweenSessions' };

/** `hard`: 涉及面广、处理难度大, six months instead of three (代表法第五十一条). */
export interface HandOverPlan extends Division {
  readonly hard?: boolean;
}

/** A suggestion of the session: reviewed within a week, divided after the holiday, handed over at the meeting on 2 March. */
export function handedOverAfterSession(s: Story, { hard, ...division }: HandOverPlan = {}, opening: Opening = AT_THE_SESSION): void {
  proposed(s, opening);
  s.on(day('2026-02-10'));
  registered(s);
  s.on(day('2026-02-26'));
  preAssigned(s, division);
  s.on(day('2026-03-02'));
  handedOver(s, hard ? 'hard' : 'normal');
}

/** A suggestion between the sessions: handed over nine working days after it came. */
export function handedOverBetween(s: Story, { hard, ...division }: HandOverPlan = {}, opening: Opening = BETWEEN_SESSIONS): void {
  proposed(s, opening);
  s.after(3);
  registered(s);
  s.after(3);
  preAssigned(s, division, s.office('coordinator', s.seed.main));
  s.after(2);
  handedOver(s, hard ? 'hard' : 'normal');
}

/** Everybody signs for it, and the main unit speaks with the deputy, who confirms it. */
export function takenUp(s: Story, division: Division = {}): void {
  s.after(1);
  signedFor(s, ...unitsOf(s, division));
  s.after(5);
  contacted(s, s.seed.main);
  s.after(2);
  contactConfirmed(s, s.seed.main);
}

/** Taken up, and those that help have said what they have to say. */
export function prepared(s: Story, division: Division = {}): void {
  takenUp(s, division);
  if (division.alone || division.separate || s.seed.co.length === 0) return;
  s.after(5);
  opinionsGiven(s);
}

/** All the way to a reply in the deputy's hands, drafted from that day on. */
export function answered(s: Story, draftedOn: string, reply: Reply, division: Division = {}): void {
  prepared(s, division);
  s.on(day(draftedOn));
  replied(s, s.seed.main, reply);
}
