import type { ContentRef, Day, Json, PartId, PersonId } from '@huiying/engine';
import type { PublicationScope } from '../inputs/publication';
import type { WithholdingGround } from '../rules';
import type { Part } from './part';

/** A promise: proposed with the reply, running from its delivery, until it is verified or explained. */
export type CommitmentStanding =
  | { readonly state: 'proposed' }
  | { readonly state: 'running'; readonly since: Day }
  | { readonly state: 'crossOff'; readonly on: Day; readonly evidence: ContentRef; readonly since: Day }
  | { readonly state: 'verified'; readonly on: Day; readonly evidence: ContentRef }
  | { readonly state: 'explained'; readonly on: Day; readonly report: ContentRef }
  | { readonly state: 'ended' };

/** 承诺: owner, date and measure, always all three. */
export interface Commitment extends Part {
  readonly assignment: PartId;
  readonly reply: PartId | null;
  readonly owner: ContentRef;
  readonly measure: ContentRef;
  readonly due: Day;
  readonly moves: readonly { readonly on: Day; readonly from: Day; readonly to: Day; readonly reason: ContentRef }[];
  readonly progress: { readonly on: Day; readonly note: ContentRef; readonly percent: number | null } | null;
  readonly standing: CommitmentStanding;
}

/** What the unit proposes to make public, or its ground not to. */
export interface PublicationProposal {
  readonly on: Day;
  readonly seq: number;
  readonly by: PersonId | 'system';
  readonly scope: PublicationScope;
  readonly text: ContentRef | null;
  readonly ground: WithholdingGround | null;
}

/** 公开: none, proposed 拟公开, released 已公开, withheld 不公开; ended with its reply. */
export type PublicationStanding =
  | { readonly state: 'none' }
  | { readonly state: 'proposed'; readonly proposal: PublicationProposal }
  | { readonly state: 'released'; readonly on: Day; readonly scope: PublicationScope; readonly text: ContentRef | null; readonly names: readonly PartId[]; readonly rating: boolean }
  | { readonly state: 'withheld'; readonly on: Day; readonly ground: WithholdingGround }
  | { readonly state: 'ended' };

/** 公开 of one reply. */
export interface Publication extends Part {
  readonly reply: PartId;
  readonly assignment: PartId;
  readonly consentAsked: boolean;
  readonly standing: PublicationStanding;
}

/** Whether a signer was asked, and what he agreed to: text, name and rating apart. */
export type ConsentStanding =
  | { readonly state: 'asked' }
  | { readonly state: 'answered'; readonly on: Day; readonly text: boolean; readonly name: boolean; readonly rating: boolean };

/** 公开意见 of one signer on one publication. */
export interface Consent extends Part {
  readonly publication: PartId;
  readonly signature: PartId;
  readonly signer: PersonId;
  readonly standing: ConsentStanding;
}

/** What became of a first person's proposal. */
export type ProposalStanding =
  | { readonly state: 'proposed' }
  | { readonly state: 'confirmed'; readonly on: Day; readonly by: PersonId | 'system' }
  | { readonly state: 'rejected'; readonly on: Day; readonly reason: ContentRef }
  | { readonly state: 'ended' };

/** A command that waits for its second person. */
export interface Proposal extends Part {
  readonly command: string;
  /** The part that the command addresses. */
  readonly on: PartId;
  readonly day: Day;
  readonly entry: 'screen' | 'paper' | 'import';
  readonly onBehalfOf: PersonId | null;
  readonly reason: ContentRef | null;
  readonly input: Json;
  readonly proposer: PersonId | 'system';
  readonly proposerRole: string;
  readonly decidedBy: string;
  /** It tells of a rating, and so does its being there. */
  readonly veiled: boolean;
  readonly standing: ProposalStanding;
}
