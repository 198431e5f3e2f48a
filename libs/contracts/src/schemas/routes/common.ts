import { z } from 'zod';
import { LIGHTS } from '@huiying/engine';
import { daySchema, idSchema } from '../fields';

/** A code with its word in the reader's language. */
export const labelled = z.object({ code: z.string(), label: z.string() });

/** A role with the body in which it is held; null where it is held in none. */
export const roleHeldSchema = z.object({ role: labelled, body: z.object({ id: idSchema(), name: z.string() }).nullable() });

/** ● normal, ▲ soon, ◆ urgent, ■ overdue, ‖ stopped, ✓ done, and none where no clock runs. */
/** Lights of deadlines, and `none` where no deadline runs. */
export const lights = [...LIGHTS, 'none'] as const;

/** A running or ended clock as a reader sees it. Everything about it is said here: a client computes no date. */
export const clockSchema = z.object({
  id: idSchema(),
  kind: labelled,
  partId: idSchema().nullable(),
  startedOn: daySchema,
  due: daySchema,
  dueText: z.string(),
  provisional: z.boolean(),
  status: z.enum(['running', 'stopped', 'met', 'waived', 'passed']),
  light: z.object({ code: z.enum(lights), label: z.string() }),
  remaining: z.object({ workingDays: z.int(), days: z.int(), text: z.string() }),
  /** Share of the period that is left, 0 to 1; below 0 overdue. */
  remainingShare: z.number(),
}).meta({ 'x-name': 'Clock' });

/** Somebody who is to act now. */
export const ballSchema = z.object({
  command: labelled,
  role: labelled,
  holder: z.object({ type: z.enum(['body', 'person', 'kind', 'role']), id: z.string(), name: z.string() }),
  due: daySchema.nullable(),
  text: z.string(),
  mine: z.boolean(),
}).meta({ 'x-name': 'Ball' });

/** A text, or why it is not shown. */
export const contentSchema = z.object({
  id: idSchema(), kind: labelled, text: z.string().nullable(), state: z.enum(['shown', 'sealed', 'erased', 'notVisible']),
  /** It is a file, whose name is the text: `GET /files/{id}` gives its bytes while it is shown. */
  file: z.object({ mediaType: z.string(), size: z.int() }).nullable(),
}).meta({ 'x-name': 'Content' });

/** The four facts stand beside one another and are never one status. */
export const factsSchema = z.object({
  replied: z.object({ done: z.boolean(), on: daySchema.nullable(), text: z.string() }),
  closed: z.object({ done: z.boolean(), on: daySchema.nullable(), text: z.string() }),
  fulfilled: z.object({ verified: z.int(), total: z.int(), text: z.string() }),
  satisfied: z.object({ code: z.string(), text: z.string() }),
}).meta({ 'x-name': 'FourFacts' });

/** A person by name. */
export const personSchema = z.object({ id: idSchema(), name: z.string() });
/** A body by the name that it bears where it is shown. */
export const bodyRefSchema = z.object({ id: idSchema(), name: z.string() });

/** A page of a list: `next` is asked for as `after`; null at the end. */
export const pageOf = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), next: z.string().nullable(), asOf: z.string(), asOfText: z.string() });

/** Which page of a list: `after` is the `next` of the page before. */
export const pageQuery = { after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) };

/** The id in an address. */
export const caseParams = z.strictObject({ id: idSchema() });

/** An answer other than success (RFC 9457). */
export const problemSchema = z.object({
  type: z.string(), title: z.string(), status: z.int(), code: z.string(), detail: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
  errors: z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() })).optional(),
  unlockBy: z.array(z.object({ role: z.string(), label: z.string() })).optional(),
  /** Where several cases were acted on together: each that stood in the way, and why. Nothing was done to the others either. */
  cases: z.array(z.object({ id: z.string(), code: z.string(), detail: z.string() })).optional(),
  /** Finds the line in the log; nothing of the data stands in the answer. */
  number: z.string().optional(),
});
