import { z } from 'zod';
import { httpCommandNames } from '../commands';
import { idSchema } from '../fields';
import { ballSchema, clockSchema, labelled, lights, pageOf, pageQuery } from './common';
import { searchWords } from './search-words';

/** A page of one's own open tasks: by command, by light, by body, by words of the suggestion, its number or its names. */
export const tasksQuery = z.strictObject({ ...pageQuery, command: z.enum(httpCommandNames, 'FIELD.NOT_IN_LIST').optional(), light: z.enum(lights).optional(), body: idSchema().optional(), q: searchWords.optional() });

/** One open task of the signed-in person. */
export const taskRowSchema = z.object({
  case: idSchema(),
  version: z.int(),
  number: z.int().nullable(),
  numberText: z.string(),
  /** Numbers run for each session, and for each year of what comes between: of which this one is, in a few words. */
  seriesText: z.string(),
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

/** How many rows carry a word. */
const counted = z.object({ code: z.string(), label: z.string(), n: z.int() });

/** How many tasks there are, on whatever page. */
export const taskCountsSchema = z.object({
  /** Deadlines, and parts without one, of the chosen kind of task. */
  all: z.int(),
  /** The same by light, the most pressing first. */
  lights: z.array(counted),
  /** Tasks by command, whichever is chosen. */
  commands: z.array(counted),
}).meta({ 'x-name': 'TaskCounts' });

/** One's own open tasks, the most pressing first. */
export const tasksAnswer = pageOf(taskRowSchema).extend({ counts: taskCountsSchema }).meta({ 'x-name': 'Tasks' });
