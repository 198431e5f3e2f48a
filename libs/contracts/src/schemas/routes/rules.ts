import { z } from 'zod';
import { daySchema } from '../fields';
import { labelled } from './common';

/** One parameter of a rule set in words. */
const ruleSchema = z.object({
  code: z.string(),
  label: z.string(),
  /** What is set, one line for each part of it. */
  values: z.array(z.string()),
  /** Articles that it rests on; a sentence where there is none. */
  basis: z.string(),
  /** A remark of whoever wrote the rule set, in his own language. */
  note: z.string().nullable(),
  /** The first day on which it holds. */
  validFrom: daySchema,
});

/** The rules by which suggestions of the congress are handled. A case keeps the version under which it was opened. */
export const rulesAnswer = z.object({
  sets: z.array(z.object({ version: z.string(), label: z.string(), validFrom: daySchema, inForce: z.boolean() })),
  /** Parameters of the set that is in force. */
  groups: z.array(labelled.extend({ rules: z.array(ruleSchema) })),
}).meta({ 'x-name': 'Rules' });
