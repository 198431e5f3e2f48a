import type { ContentRef, PartId } from '@huiying/engine';
import type { PublicationScope } from '../inputs/publication';
import type { WithholdingGround } from '../rules';
import type { Body } from './body';

/** A signer's consent that is asked for: its part, and his signature. */
export interface AskedConsent {
  readonly consent: PartId;
  readonly signature: PartId;
}

/** 公开: proposed, consent asked and answered, released or withheld. */
export type PublicationEvent =
  | Body<'PublicationProposed', { scope: PublicationScope; text: ContentRef | null; ground: WithholdingGround | null }>
  | Body<'ConsentAsked', { consents: readonly AskedConsent[] }>
  | Body<'ConsentAnswered', { text: boolean; name: boolean; rating: boolean; scan: ContentRef | null }>
  /** `names`: signatures whose names may stand; `rating`: whether the rating may. */
  | Body<'PublicationReleased', { scope: PublicationScope; text: ContentRef | null; names: readonly PartId[]; rating: boolean; secrecyReview: ContentRef }>
  | Body<'PublicationWithheld', { ground: WithholdingGround }>;
