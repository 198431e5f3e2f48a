import { z } from 'zod';
import { daySchema, idSchema } from '../fields';
import { bodyRefSchema, clockSchema, factsSchema, labelled, pageOf, pageQuery, personSchema } from './common';
import { caseStates, sources, stageLabels } from '../words';
import { searchWords } from './search-words';

/** A page of suggestions, narrowed by what is named. */
export const suggestionsQuery = z.strictObject({
  ...pageQuery,
  q: searchWords.optional(),
  meeting: z.string().max(60).optional(),
  source: z.enum(sources, 'FIELD.NOT_IN_LIST').optional(),
  label: z.enum(stageLabels, 'FIELD.NOT_IN_LIST').optional(),
  state: z.enum(caseStates, 'FIELD.NOT_IN_LIST').optional(),
  body: idSchema().optional(),
  lead: idSchema().optional(),
  number: z.coerce.number().int().positive().optional(),
  overdue: z.enum(['true', 'false']).transform((v) => v === 'true').optional(),
});

/** One suggestion in the list, as far as the reader may know of it. */
export const suggestionRowSchema = z.object({
  id: idSchema(),
  version: z.int(),
  number: z.int().nullable(),
  receiptNumber: z.int().nullable(),
  numberText: z.string(),
  /** Numbers run for each session, and for each year of what comes between: of which this one is, in a few words. */
  seriesText: z.string(),
  meeting: z.string().nullable(),
  source: labelled,
  title: z.string(),
  lead: personSchema.nullable(),
  units: z.array(bodyRefSchema.extend({ role: labelled })),
  label: labelled,
  round: z.int(),
  isKey: z.boolean(),
  handedOverOn: daySchema.nullable(),
  facts: factsSchema,
  clock: clockSchema.nullable(),
}).meta({ 'x-name': 'SuggestionRow' });

/** Suggestions that the reader may see, newest session first, by number. */
export const suggestionsAnswer = pageOf(suggestionRowSchema).extend({
  /** Every stage that a suggestion can stand in, for the choice of `label`, in the order of a life. */
  stages: z.array(labelled),
}).meta({ 'x-name': 'Suggestions' });
