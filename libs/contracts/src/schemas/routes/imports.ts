import { z } from 'zod';
import { MEETING_CODE } from '../../meeting-code';
import { daySchema, idSchema, plainLine, textField, TEXT_LIMITS } from '../fields';
import { labelled, pageOf, pageQuery, personSchema } from './common';

/** What can be imported: a register of units, a register of deputies, the ledger of a session. */
export const IMPORT_KINDS = ['units', 'deputies', 'sessionLedger'] as const;

/** What is said about a file beside its bytes, which are the body. The meeting only where the file's heading does not tell it. */
export const importUploadQuery = z.strictObject({
  kind: z.enum(IMPORT_KINDS, 'FIELD.NOT_IN_LIST').optional(),
  /** Its form is told by the import desk, together with what the heading says. */
  meeting: z.string().meta({ pattern: MEETING_CODE.source }).optional(),
  /** Both days of a meeting that is not there yet: it is made when the import is confirmed. */
  opensOn: daySchema.optional(),
  closesOn: daySchema.optional(),
});

const countsSchema = z.object({
  total: z.int(),
  /** Rows that wait for a person; they are not taken. */
  withProblems: z.int(),
  withWarnings: z.int(),
  leftOut: z.int(),
  /** Ready rows that bring something new, and those that are there already. */
  fresh: z.int(), known: z.int(),
  /** Results so far. */
  done: z.int(), made: z.int(), wasKnown: z.int(), failed: z.int(), skipped: z.int(),
});

/** One import in the list, with how far it is. */
export const importSchema = z.object({
  id: idSchema(),
  kind: labelled,
  state: labelled,
  meeting: z.string().nullable(),
  /** As the file was called where it came from; null where nobody said. */
  fileName: z.string().nullable(),
  createdAt: z.string(),
  createdAtText: z.string(),
  createdBy: personSchema,
  confirmedBy: personSchema.nullable(),
  finishedAt: z.string().nullable(),
  counts: countsSchema,
}).meta({ 'x-name': 'Import' });

/** A page of imports. */
export const importsQuery = z.strictObject(pageQuery);
/** Imports of the congress, the newest first. */
export const importsAnswer = pageOf(importSchema).meta({ 'x-name': 'Imports' });

/** One import with how its file was understood. */
export const importPageSchema = importSchema.extend({
  sheet: z.string(),
  /** The file's heading. */
  title: z.string(),
  /** Letter of each column that was recognised, with the column's proper name. */
  columns: z.array(z.object({ letter: z.string(), label: z.string() })),
  /** Columns whose meaning nobody knows; they are kept and not used. */
  otherColumns: z.array(z.string()),
  /** Rows that are no records: titles, notes, totals, empty ones. */
  notData: z.int(),
  /** Why there is nothing to confirm, while it is not confirmed: every row known, or none ready. */
  nothingToImport: z.object({ code: z.string(), text: z.string() }).nullable(),
}).meta({ 'x-name': 'ImportPage' });

const proposalSchema = z.object({
  kind: z.string(),
  /** What would be put in, where that is known. */
  text: z.string().nullable(),
  /** Deputies to choose from. */
  deputies: z.array(z.object({ card: z.string(), name: z.string(), delegation: z.string() })),
  /** Units to choose from. */
  units: z.array(z.object({ code: z.string(), name: z.string() })),
  /** Words to choose from. */
  words: z.array(z.string()),
  /** It can be adopted as it is, or after a choice of one deputy or unit. */
  adoptable: z.boolean(),
});

const problemNameShape = { code: z.string().max(60), column: z.string().max(60), text: z.string().max(TEXT_LIMITS.long) };

/** One row as it was understood: what it says, what keeps it from being taken, what came of it. */
export const importRowSchema = z.object({
  row: z.int(),
  /** What the row says, by its own columns. */
  fields: z.array(z.object({ column: z.string(), label: z.string(), text: z.string() })),
  /** Where a suggestion comes from, by its remark, a line above it or the heading; null in registers. */
  source: labelled.nullable(),
  problems: z.array(z.object({ ...problemNameShape, label: z.string(), cell: z.string(), sentence: z.string(), proposal: proposalSchema })),
  warnings: z.array(z.object({ code: z.string(), label: z.string().nullable(), cell: z.string().nullable(), sentence: z.string() })),
  choice: z.enum(['take', 'skip']),
  known: z.boolean(),
  result: z.object({ code: z.string(), label: z.string(), reason: z.string().nullable() }).nullable(),
  case: idSchema().nullable(),
}).meta({ 'x-name': 'ImportRow' });

/** A page of rows: all, or those that need a look. */
export const importRowsQuery = z.strictObject({
  filter: z.enum(['all', 'problems', 'warnings', 'failed', 'open'], 'FIELD.NOT_IN_LIST').default('all'),
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
/** Rows in the order of the sheet; `next` is a row's number. */
export const importRowsAnswer = z.object({ rows: z.array(importRowSchema), next: z.int().nullable() }).meta({ 'x-name': 'ImportRows' });

/** A row of an import by its number in the sheet, which has 1,048,576 at most. */
export const importRowParams = z.strictObject({ id: idSchema(), row: z.coerce.number().int().min(1).max(1_048_576) });

const problemName = z.strictObject(problemNameShape);

/** One decision about a row; with `alike` also about all other rows that have this problem. */
export const importRowChange = z.strictObject({
  choice: z.enum(['take', 'skip'], 'FIELD.NOT_IN_LIST').optional(),
  /** Puts in what the problem proposes. */
  adopt: problemName.extend({ card: plainLine(20).optional(), unit: plainLine(60).optional() }).optional(),
  /** Another text in place of the cell's. */
  write: z.strictObject({ column: z.string().max(60), text: textField('cell', { label: 'field.cell', max: TEXT_LIMITS.long }) }).optional(),
  alike: problemName.optional(),
}).refine(({ choice, adopt, write }) => [choice, adopt, write].filter((x) => x !== undefined).length === 1, { message: 'FIELD.ONE_OF_BOTH', path: ['choice'] })
  .meta({ 'x-name': 'ImportRowChange' });

/** Rows that the decision was about; of each the newest reading is fetched anew. */
export const importRowChanged = z.object({ rows: z.array(z.int()), counts: countsSchema }).meta({ 'x-name': 'ImportRowChanged' });

/** Of which session the ledger is written out, and in which form. */
export const ledgerExportQuery = z.strictObject({ meeting: z.string().min(1, 'FIELD.REQUIRED').max(60), format: z.enum(['xlsx', 'csv'], 'FIELD.NOT_IN_LIST').default('xlsx') });
