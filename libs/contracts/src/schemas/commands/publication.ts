import { z } from 'zod';
import { choiceField, textField, TEXT_LIMITS, yesNoField } from '../fields';
import { publicationScopes, releasedScopes, withholdingGrounds } from '../words';
import { fromPaper } from './common';

const text = textField('publicText', { label: 'field.publicText', max: TEXT_LIMITS.long });
const ground = choiceField(withholdingGrounds, { label: 'field.withholdingGround', options: 'withholdingGround', rule: 'publication.grounds' });

/** Inputs around publication (公开): what is proposed, the deputies' consents, the release, the ground for withholding. */
export const publication = {
  proposePublication: z.strictObject({ scope: choiceField(publicationScopes, { label: 'field.scope', options: 'publicationScope' }), text: text.optional(), ground: ground.optional() }),
  answerConsent: z.strictObject({ text: yesNoField('field.consentText'), name: yesNoField('field.consentName'), rating: yesNoField('field.consentRating'), ...fromPaper }),
  releasePublication: z.strictObject({
    scope: choiceField(releasedScopes, { label: 'field.scope', options: 'publicationScope' }), text: text.optional(), secrecyReview: textField('secrecyReview', { label: 'field.secrecyReview', max: 2000 }),
  }),
  withholdPublication: z.strictObject({ ground }),
};
