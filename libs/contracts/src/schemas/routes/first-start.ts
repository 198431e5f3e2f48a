import { z } from 'zod';
import { daySchema, plainLine } from '../fields';
import { newLogin, newPassword } from './auth';
import { labelled } from './common';

/** Rule sets that a congress can begin with. */
export const FIRST_RULE_SETS = ['national-minimum', 'recommended', 'zhejiang-reference'] as const;
/** A congress of a county, or of a town. */
export const CONGRESS_KINDS = ['county', 'town'] as const;

const count = z.int('FIELD.WRONG_FORM').min(1, 'FIELD.TOO_SMALL').max(99, 'FIELD.TOO_LARGE');

/** A session of the congress. Texts of days compare as the days do. */
const firstMeeting = z.strictObject({
  /** 届, counted from 1. */
  term: count,
  /** 次 within the term, counted from 1. */
  session: count,
  opensOn: daySchema,
  closesOn: daySchema,
  /** Last day on which suggestions of the session are taken, as its presidium decided; null where it set none. */
  cutOffOn: daySchema.nullable().default(null),
}).refine(({ opensOn, closesOn }) => closesOn >= opensOn, { message: 'FIELD.BEFORE_OPENING', path: ['closesOn'] })
  .refine(({ closesOn, cutOffOn }) => cutOffOn === null || cutOffOn <= closesOn, { message: 'FIELD.AFTER_CLOSING', path: ['cutOffOn'] });

/** The first administrator of an empty installation, with the congress that begins with him. */
export const firstAdministratorRequest = z.strictObject({
  /** The code that the start of the installation printed. */
  code: plainLine(100),
  name: plainLine(100), login: newLogin, password: newPassword,
  congressName: plainLine(100),
  kind: z.enum(CONGRESS_KINDS, 'FIELD.NOT_IN_LIST'),
  meeting: firstMeeting,
  ruleSet: z.enum(FIRST_RULE_SETS, 'FIELD.NOT_IN_LIST'),
}).meta({ 'x-name': 'FirstAdministratorRequest' });

/** The login by which he signs in. */
export const firstAdministratorAnswer = z.object({ login: z.string() });

/** Whether the installation still waits for its first administrator, and what he chooses from. */
export const firstStartAnswer = z.object({
  waits: z.boolean(),
  today: daySchema,
  kinds: z.array(labelled),
  ruleSets: z.array(labelled.extend({
    /** What the set does, in two or three sentences. */
    text: z.string(),
    /** Its periods, each with its legal basis in words. */
    periods: z.array(z.object({ label: z.string(), value: z.string(), basis: z.string() })),
  })),
}).meta({ 'x-name': 'FirstStart' });

/** How far a new congress has come: how many there are of each. */
export const setUpAnswer = z.object({ bodies: z.int(), deputies: z.int(), suggestions: z.int(), accounts: z.int(), registrars: z.int() }).meta({ 'x-name': 'SetUp' });
