import { z } from 'zod';
import { daySchema, idSchema } from '../fields';
import { contentSchema } from './common';

/** Entries after a number of the reader's own counting. */
export const timelineQuery = z.strictObject({ after: z.coerce.number().int().min(0).optional(), limit: z.coerce.number().int().min(1).max(500).default(200) });

/** One event as a sentence: who did what, when, in which role. */
export const timelineEntrySchema = z.object({
  n: z.int(),
  type: z.string(),
  day: daySchema,
  dayText: z.string(),
  enteredAt: z.string(),
  sentence: z.string(),
  actor: z.object({ id: z.string(), name: z.string(), role: z.string() }),
  entry: z.enum(['screen', 'paper', 'import']),
  onBehalfOf: z.object({ id: idSchema(), name: z.string() }).nullable(),
  part: idSchema(),
  /** False for clocks and reminders, which a short view leaves out. */
  key: z.boolean(),
  contents: z.array(contentSchema),
}).meta({ 'x-name': 'TimelineEntry' });

/** What happened, the oldest first, as far as the reader may know of it. */
export const timelineAnswer = z.object({ rows: z.array(timelineEntrySchema), next: z.int().nullable() }).meta({ 'x-name': 'Timeline' });
