import { z } from 'zod';
import { daySchema, idSchema } from '../fields';
import { labelled } from './common';

/**
 * One act of this person on this case or one of its parts. His open tasks on screen come first, among them what goes on before what refuses; then
 * what else he may do on screen, what he enters from paper for somebody else, what ends the case, and what is not possible now. What is not listed is
 * never for him.
 */
export const actionSchema = z.object({
  command: z.string(),
  /** Last part of the address: `POST …/commands/<path>`. */
  path: z.string(),
  label: z.string(),
  part: idSchema(),
  partKind: labelled,
  /** Names the part among others of its kind: a unit, a reply by round. */
  partLabel: z.string().nullable(),
  allowed: z.boolean(),
  reasonCode: z.string().nullable(),
  reasonText: z.string().nullable(),
  unlockBy: z.array(z.object({ role: z.string(), label: z.string() })),
  /** It is his open task, not merely possible. */
  expected: z.boolean(),
  /** The case ends with it for good. */
  endsCase: z.boolean(),
  needsIfMatch: z.boolean(),
  /** The envelope's reason must be given by this person, whatever the input says: in the first of his ways of entry. */
  needsReason: z.boolean(),
  /** The same where he enters it from paper. */
  needsReasonOnPaper: z.boolean(),
  /** A reason is needed, or kept with the act where it is given; else only an earlier day asks for one. */
  takesReason: z.boolean(),
  /** Where he enters it from paper, it must be said whose act it is. */
  needsOnBehalfOf: z.boolean(),
  /** Days of the fact that may be said: an earlier one than today always with a reason, and where said from paper only. */
  days: z.object({ from: daySchema, to: daySchema, earlierOnlyOnPaper: z.boolean() }),
  /** Ways in which he may enter it: on screen, or for somebody else from paper. */
  entries: z.array(z.enum(['screen', 'paper', 'import'])),
  /** Whose paper he may enter: of several one must be named in `onBehalfOf`, a single one is meant by himself. Null: he enters no paper, or it may be anybody's. */
  paperOf: z.array(z.object({ id: idSchema(), name: z.string() })).nullable(),
  /** JSON Schema of `input`, for the form: titles and options in the reader's language, lists narrowed to the rules of the case, `required` with what these ask of this person; `x-required-when` names the field and the values, its own or of what lies within it, on which a field is; `x-entry` the way of entry to which a field belongs. */
  inputSchema: z.record(z.string(), z.unknown()),
}).meta({ 'x-name': 'Action' });

/** What the reader may do with a case; `version` is what `If-Match` asks for. */
export const actionsAnswer = z.object({ version: z.int(), actions: z.array(actionSchema) }).meta({ 'x-name': 'Actions' });
