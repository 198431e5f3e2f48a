import type { ContentRef, PartId } from '@huiying/engine';
import type { PublicationScope } from '../inputs/publication';
import type { WithholdingGround } from '../rules';
import type { Body } from './body';

export interface AskedConsent {
  readonly consent: PartId;
  readonly signature: PartId;
}

export type PublicationEvent =
  | Body<'PublicationProposed', { scope: PublicationScope; text: ContentRef | null; ground: WithholdingGround | null }>
  | Body<'ConsentAsked', { consents: readonly AskedConsent[] }>
  | Body<'ConsentAnswered', { text: boolean; name: boolean; rating: boolean; scan: ContentRef | null }>
  /** `names`: signatures whose names may stand; `rating`: whether the rating may. */
  | Body<'PublicationReleased', { scope: PublicationScope; text: ContentRef | null; names: readonly PartId[]; rating: boolean; secrecyReview: ContentRef }>
  | Body<'PublicationWithheld', { ground: WithholdingGround }>;
