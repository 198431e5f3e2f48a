import { z } from 'zod';
import type { CaseId } from '@huiying/engine';
import { commandSchemas } from '../commands';
import { daySchema, idSchema, listField, textField } from '../fields';
import { actionSchema } from './actions';
import { commandAnswer } from './commands';
import { bodyRefSchema, labelled } from './common';

/** So many suggestions at most are handed over together: more than a session of a county brings. */
export const MOST_TOGETHER = 200;

const { handOver } = commandSchemas;
const { difficulty } = handOver.shape;

const eachOnce = (cases: readonly { readonly id: CaseId }[]): boolean => new Set(cases.map(({ id }) => id)).size === cases.length;
const casesOf = <T extends z.ZodType<{ readonly id: CaseId }>>(one: T) =>
  listField(one, { label: 'field.cases', min: 1, max: MOST_TOGETHER }).refine(eachOnce, 'FIELD.TWICE');

/** 交办会: many suggestions are handed over in one act, all of them or none. */
export const handOverTogether = z.strictObject({
  /** Day of the fact for all; today where it is left out. */
  day: daySchema.nullable().default(null),
  /** Why on an earlier day, for all. */
  reason: textField('reason', { label: 'field.reason', max: 2000 }).nullable().default(null),
  /** What is said of every case that says nothing of its own. */
  input: handOver,
  cases: casesOf(z.strictObject({
    id: idSchema<CaseId>(),
    /** Version that was read, as `If-Match` brings it for one case. */
    version: z.int('FIELD.WRONG_FORM').min(0, 'FIELD.TOO_SMALL').max(999_999_999, 'FIELD.TOO_LARGE'),
    difficulty: difficulty.optional(),
  })),
}).meta({ 'x-name': 'HandOverTogether' });

/** All of them are accepted and written, in the order in which they were named. */
export const handOverTogetherAnswer = z.object({ cases: z.array(commandAnswer) }).meta({ 'x-name': 'HandedOverTogether' });

/** Which suggestions somebody would hand over, on which day. */
export const handOverPreview = z.strictObject({
  day: daySchema.nullable().default(null),
  cases: casesOf(z.strictObject({ id: idSchema<CaseId>() })),
}).meta({ 'x-name': 'HandOverPreview' });

/** What would come of it for each, in official order; nothing is written. What is not visible has no name. */
export const handOverPreviewAnswer = z.object({
  /** The form of the act, by the first suggestion that can be handed over on some day; null where none can. */
  form: actionSchema.nullable(),
  cases: z.array(z.object({
    id: idSchema(),
    version: z.int().nullable(),
    numberText: z.string().nullable(),
    title: z.string().nullable(),
    allowed: z.boolean(),
    reasonCode: z.string().nullable(),
    reasonText: z.string().nullable(),
    /** To whom it goes, as proposed last. */
    units: z.array(bodyRefSchema.extend({ role: labelled })),
    /** Last day on which the deputy must have a reply, by the difficulty that would be said. Empty where it cannot be handed over. */
    replyDue: z.array(z.object({ difficulty: z.string(), due: daySchema, dueText: z.string() })),
  })),
}).meta({ 'x-name': 'HandOverPreviewed' });
