import { z } from 'zod';
import { choiceField, scanField, textField } from '../fields';
import { ownViews, ratingOptions, ratingWays } from '../words';
import { noInput } from './common';

const mark = (label: string) => choiceField(ratingOptions, { label, options: 'ratingOption', rule: 'rating.options' });

const rateFields = {
  marks: z.strictObject({
    attitude: mark('field.markAttitude').optional(), process: mark('field.markProcess').optional(), result: mark('field.markResult').optional(),
  }).meta({ 'x-widget': 'marks', 'x-label': 'field.marks', 'x-source': 'rule:rating.dimensions' }),
  ratingReason: textField('ratingReason', { label: 'field.ratingReason' }).optional(),
  ownView: choiceField(ownViews, { label: 'field.ownView', options: 'ownView', rule: 'rating.ownView' }).optional(),
};

/** Inputs of the rating (测评): by the rater himself, or entered from his form by the committee. */
export const rating = {
  requestRating: noInput,
  rate: z.strictObject(rateFields),
  enterRating: z.strictObject({
    ...rateFields,
    source: scanField('scan', { label: 'field.ratingSource' }),
    way: choiceField(ratingWays, { label: 'field.ratingWay', options: 'ratingWay', rule: 'rating.returnWay' }),
  }),
  voidRating: noInput,
  endRatingWindow: noInput,
};
