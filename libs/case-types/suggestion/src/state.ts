import type { CaseId, CaseState, CongressId, ContentRef, Day, DrawnNumber, Instant, PersonId } from '@huiying/engine';
import type { Commitment, Consent, Proposal, Publication } from './state/after-reply';
import type { Assignment, Contact, Extension, Opinion } from './state/assignment';
import type { CaseStanding, HandOver, Origin, PreAssignment, Registration, Signature, SuggestionText } from './state/intake';
import type { Parts } from './state/part';
import type { Rating, Reply, Round } from './state/reply';

export type * from './state/after-reply';
export type * from './state/assignment';
export type * from './state/intake';
export type * from './state/reply';
export { inOrder, placed, type Part, type Parts } from './state/part';

/** A suggestion: one aggregate of small machines, plain data, no single status. */
export interface SuggestionState extends CaseState {
  readonly standing: CaseStanding;
  readonly origin: Origin | null;
  readonly lead: PersonId | null;
  readonly text: SuggestionText | null;
  /** Receipt number on arrival; the final number follows at registration. */
  readonly receipt: { readonly number: DrawnNumber; readonly on: Day } | null;
  readonly registration: Registration | null;
  readonly preAssignment: PreAssignment | null;
  readonly handOver: HandOver | null;
  readonly closing: {
    /** Sequence at which everything that stands before closing was done; null while something is not. */
    readonly allowedSeq: number | null;
    readonly allowedOn: Day | null;
    readonly remindedSeq: number | null;
  };
  /** Day of the import for a case from an old ledger: what lay before it is not asked for again. */
  readonly takenOverThrough: Day | null;
  /** 是否重点: kept as a flag until key items have a life of their own. */
  readonly isKey: boolean;
  /** 备注 of the old ledger's row. */
  readonly remark: ContentRef | null;
  readonly signatures: Parts<Signature>;
  readonly rounds: Parts<Round>;
  readonly assignments: Parts<Assignment>;
  readonly opinions: Parts<Opinion>;
  readonly contacts: Parts<Contact>;
  readonly extensions: Parts<Extension>;
  readonly replies: Parts<Reply>;
  readonly ratings: Parts<Rating>;
  readonly commitments: Parts<Commitment>;
  readonly publications: Parts<Publication>;
  readonly consents: Parts<Consent>;
  readonly proposals: Parts<Proposal>;
}

/** Before the first event. */
export const emptySuggestion = (caseId: CaseId, congressId: CongressId, ruleVersion: string): SuggestionState => ({
  caseId, congressId, ruleVersion, seq: 0, openSeq: 0, lastAt: '' as Instant, openLastAt: '' as Instant, touched: {}, deadlines: {},
  standing: { state: 'none' }, origin: null, lead: null, text: null, receipt: null, registration: null, preAssignment: null, handOver: null,
  closing: { allowedSeq: null, allowedOn: null, remindedSeq: null }, takenOverThrough: null, isKey: false, remark: null,
  signatures: {}, rounds: {}, assignments: {}, opinions: {}, contacts: {}, extensions: {}, replies: {}, ratings: {},
  commitments: {}, publications: {}, consents: {}, proposals: {},
});
