import type { BodyId, ContentRef, Day, DrawnNumber, PersonId } from '@huiying/engine';
import type { AdmissionGround, AdmissionOutcome, SuggestionSource } from '../rules';
import type { ProposedUnitWithKind } from '../events/assignment';
import type { Part } from './part';

/** 建议件. Four facts — replied, closed, fulfilled, satisfied — are computed and stand nowhere here. */
export type CaseStanding =
  | { readonly state: 'none' }
  | { readonly state: 'draft' | 'review' | 'returned' | 'registered' | 'preassigned' | 'handling'; readonly since: Day }
  | { readonly state: 'closed' | 'archived'; readonly since: Day; readonly intoTracking: boolean }
  | { readonly state: 'notAdmitted'; readonly since: Day; readonly ground: AdmissionGround; readonly outcome: AdmissionOutcome; readonly reason: ContentRef }
  | { readonly state: 'withdrawn'; readonly since: Day }
  | { readonly state: 'terminated'; readonly since: Day; readonly why: 'wronglyEntered' | 'converted'; readonly reason: ContentRef };

/** How it came: source, session, and the day. */
export interface Origin {
  readonly source: SuggestionSource;
  readonly session: string | null;
  readonly on: Day;
  readonly seq: number;
}

/** 文稿: frozen while in review and from registration on. */
export interface SuggestionText {
  /** Day on which this version was written. */
  readonly on: Day;
  readonly version: number;
  readonly title: ContentRef;
  readonly text: ContentRef | null;
  readonly attachments: readonly ContentRef[];
  readonly proposedUnits: readonly BodyId[];
}

/** 登记: number and series, on which day. From here on the rule set is pinned. */
export interface Registration {
  readonly number: DrawnNumber;
  readonly series: string;
  readonly category: string | null;
  readonly on: Day;
  readonly seq: number;
}

/** 拟分办: the units proposed last. */
export interface PreAssignment {
  readonly version: number;
  readonly units: readonly ProposedUnitWithKind[];
  readonly on: Day;
}

/** 交办: the day from which the law's clock runs (代表法第五十一条), and whether the item is hard. */
export interface HandOver {
  readonly on: Day;
  readonly seq: number;
  /** 涉及面广、处理难度大: six months instead of three. */
  readonly hard: boolean;
}

/** 署名: invited, confirmed for one version of the text, declined, lapsed with another version, withdrawn. */
export type SignatureStanding =
  | { readonly state: 'invited'; readonly on: Day }
  | { readonly state: 'confirmed'; readonly on: Day; readonly textVersion: number }
  | { readonly state: 'lapsed'; readonly on: Day }
  | { readonly state: 'declined'; readonly on: Day }
  | { readonly state: 'withdrawn'; readonly on: Day; readonly reason: ContentRef };

/** 署名: one per signer, the lead's among them. */
export interface Signature extends Part {
  readonly signer: PersonId;
  /** 代表小组 at the time of signing. */
  readonly group: BodyId | null;
  readonly standing: SignatureStanding;
}
