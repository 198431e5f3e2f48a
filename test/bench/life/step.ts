import { contactInput } from '../../e2e/support/steps';
import { unitId, type Who } from '../../e2e/support/county';

/** Where the part of a step comes from: the case itself, the part that an earlier step made (counted from 1), or the rating that the system asked for. */
export type PartOf = 'case' | { readonly madeBy: string; readonly index: number } | 'rating';

/** One thing that one person does. */
export interface Step {
  readonly who: Who;
  readonly command: string;
  readonly part: PartOf;
  readonly input: object;
  readonly ifMatch?: true;
}

// The hand-over makes the round, then for its one unit the assignment and the place of the reply.
const assignment: PartOf = { madeBy: 'handOver', index: 2 };
const reply: PartOf = { madeBy: 'handOver', index: 3 };

/** Makes the case; not counted. */
export const SUBMIT: Step = { who: 'deputy', command: 'submit', part: 'case', input: {} };

/** What people do until the rating is owed; the system asks for it then. */
export const UNTIL_DELIVERED: readonly Step[] = [
  { who: 'registrar', command: 'register', part: 'case', input: {} },
  { who: 'coordinator', command: 'preAssign', part: 'case', input: { units: [{ unit: unitId, kind: 'main' }] }, ifMatch: true },
  { who: 'registrar', command: 'handOver', part: 'case', input: { difficulty: 'normal' }, ifMatch: true },
  { who: 'clerk', command: 'signFor', part: assignment, input: {} },
  { who: 'handler', command: 'logContact', part: assignment, input: contactInput() },
  { who: 'deputy', command: 'confirmContact', part: { madeBy: 'logContact', index: 1 }, input: {} },
  { who: 'handler', command: 'submitReply', part: reply, input: { text: '已列入年度计划，先行疏通管网。', class: 'B', commitments: [{ owner: '市政科', due: '2026-12-31', measure: '完成望潮路管网改造' }] } },
  { who: 'leader', command: 'signOffReply', part: reply, input: { docNumber: '望建函〔2026〕3号', signedBy: 'unitLeader' }, ifMatch: true },
  { who: 'checker', command: 'passReply', part: reply, input: {}, ifMatch: true },
  { who: 'clerk', command: 'deliverReply', part: reply, input: { way: 'inPerson' } },
];

/** What people do once the rating was asked for. */
export const UNTIL_RATED: readonly Step[] = [
  { who: 'deputy', command: 'rate', part: 'rating', input: { marks: { attitude: 'satisfied', result: 'satisfied' }, ownView: 'solved' } },
  { who: 'registrar', command: 'endRatingWindow', part: reply, input: {} },
];
