import { z } from 'zod';
import { idSchema } from '../fields';
import { ballSchema, clockSchema, labelled, pageOf, pageQuery } from './common';

/** A page of one's own open tasks: by command, by body, by words of the suggestion. */
export const tasksQuery = z.strictObject({ ...pageQuery, command: z.string().max(60).optional(), body: idSchema().optional(), q: z.string().max(100).optional() });

/** One open task of the signed-in person. */
export const taskRowSchema = z.object({
  case: idSchema(),
  version: z.int(),
  number: z.int().nullable(),
  numberText: z.string(),
  title: z.string(),
  meeting: z.string().nullable(),
  stage: labelled,
  round: z.int(),
  isKey: z.boolean(),
  part: idSchema(),
  /** The one main act, as in allowed-actions. */
  mainAction: z.object({ command: z.string(), path: z.string(), label: z.string(), part: idSchema() }),
  clock: clockSchema.nullable(),
  light: z.object({ code: z.string(), label: z.string() }),
  remainingText: z.string(),
  dueText: z.string().nullable(),
  ball: z.array(ballSchema),
}).meta({ 'x-name': 'TaskRow' });

/** One's own open tasks, the most pressing first. */
export const tasksAnswer = pageOf(taskRowSchema).meta({ 'x-name': 'Tasks' });
