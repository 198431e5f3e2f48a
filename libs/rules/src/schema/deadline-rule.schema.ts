import { z } from 'zod';
import { listOf, parameter, wordsOf } from './building-blocks';
import { escalationRoles } from './words';

const length = z.int().min(1);

/** A span of at least one working day, calendar day or calendar month. */
export const periodSchema = z.strictObject({ n: length, unit: z.enum(['workingDays', 'days', 'months']) });

/** A share of 0 would be the due moment and a share of 1 the start, so both are refused. */
const reminderSchema = z.discriminatedUnion('unit', [
  z.strictObject({ n: length, unit: z.enum(['workingDays', 'days']) }),
  z.strictObject({ n: z.number().gt(0).lt(1), unit: z.literal('share') }),
]);

const reminding = { remind: listOf(reminderSchema), escalateTo: z.array(wordsOf(escalationRoles, 1)) };
const period = periodSchema.nullable();

const plain = parameter(z.strictObject({ period, ...reminding }));
const reply = parameter(z.strictObject({ period, hardPeriod: period, ...reminding }));
const handover = parameter(z.strictObject({ period, sessionPeriod: period, ...reminding }));
const commitment = parameter(
  z.strictObject({ period: z.strictObject({ unit: z.literal('ownDate') }).nullable(), againEvery: period, ...reminding }),
);

/** One parameter per kind of clock. */
export const deadlineRules = {
  'deadline.cosigning': plain,
  'deadline.review': plain,
  'deadline.handover': handover,
  'deadline.signFor': plain,
  'deadline.objectionWindow': plain,
  'deadline.objectionDecision': plain,
  'deadline.reassign': plain,
  'deadline.firstContact': plain,
  'deadline.contactAnswer': plain,
  'deadline.opinion': plain,
  'deadline.opinionRedo': plain,
  'deadline.replyDeputy': reply,
  'deadline.replyUnit': reply,
  'deadline.replyRound': plain,
  'deadline.extensionDecision': plain,
  'deadline.check': plain,
  'deadline.ratingWindow': plain,
  'deadline.secondDecision': plain,
  'deadline.coordination': plain,
  'deadline.publication': plain,
  'deadline.commitment': commitment,
  'deadline.closing': plain,
} as const;
