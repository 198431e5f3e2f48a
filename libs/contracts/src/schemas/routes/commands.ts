import { z } from 'zod';
import type { PersonId } from '@huiying/engine';
import { daySchema, idSchema, textField } from '../fields';

/** What every command brings beside its own input. */
export const commandEnvelope = <T extends z.ZodType>(input: T) =>
  z.strictObject({
    /** The part that is addressed; the case itself where it is left out. */
    part: idSchema().nullable().default(null),
    /** Day of the fact; today where it is left out. */
    day: daySchema.nullable().default(null),
    /** `paper`: entered for somebody who did it on paper or by telephone. */
    entry: z.enum(['screen', 'paper'], 'FIELD.NOT_IN_LIST').default('screen'),
    onBehalfOf: idSchema<PersonId>().nullable().default(null),
    reason: textField('reason', { label: 'field.reason', max: 2000 }).nullable().default(null),
    input,
  });

/** The command was accepted and is written. `version` is the reader's own and goes into `If-Match`. */
export const commandAnswer = z.object({
  id: idSchema(),
  version: z.int(),
  /** The same command had been accepted before; nothing was done again. */
  repeated: z.boolean(),
  stage: z.string(),
  round: z.int(),
}).meta({ 'x-name': 'CommandAnswer' });
