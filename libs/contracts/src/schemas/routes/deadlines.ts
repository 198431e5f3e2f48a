import { z } from 'zod';
import { clockSchema } from './common';

/** Why a date is what it is, as sentences in the order in which it came about. */
export const explanationAnswer = z.object({
  clock: clockSchema,
  lines: z.array(z.object({ code: z.string(), text: z.string() })),
}).meta({ 'x-name': 'Explanation' });
