import { z } from 'zod';
import { CONTROL, daySchema, idSchema, plainLine } from '../fields';
import { personSchema, roleHeldSchema } from './common';

/** Sign-in by login and password. */
export const loginRequest = z.strictObject({ login: plainLine(100), password: z.string().min(1, 'FIELD.REQUIRED').max(200, 'FIELD.TOO_LONG') }).meta({ 'x-name': 'LoginRequest' });

/**
 * When the session ends, and how long it can be kept. Moments are those of the real clock; `secondsLeft` is for machines
 * whose own clock is wrong.
 */
export const sessionEndSchema = z.object({
  endsAt: z.string(),
  secondsLeft: z.int().min(0),
  /** It can be kept until then and no longer: it counts from the sign-in. */
  limit: z.string(),
}).meta({ 'x-name': 'SessionEnd' });

/** Who is signed in, and what day it is for the system. */
export const meSchema = z.object({
  person: personSchema,
  congress: z.object({ id: idSchema(), name: z.string() }),
  roles: z.array(roleHeldSchema),
  /** When the session or the token ends. */
  expiresAt: z.string(),
  /** Null for a token. */
  session: sessionEndSchema.nullable(),
  /** He signed in by a password that was given to him: nothing else is open before he has chosen one. */
  mustChangePassword: z.boolean(),
  today: z.object({ day: daySchema, text: z.string(), working: z.boolean() }),
  /** What the installation offers this person beside the cases. */
  offers: z.object({ clock: z.boolean(), operations: z.boolean(), imports: z.boolean(), accounts: z.boolean(), accountActs: z.boolean(), setUp: z.boolean(), cases: z.boolean(), contacts: z.boolean(), calendar: z.boolean(), open: z.boolean() }),
}).meta({ 'x-name': 'Me' });

/** The second secret is sent back as `X-CSRF-Token` with every writing request; it also stands in the cookie `huiying-csrf`. */
export const loginAnswer = z.object({ csrf: z.string(), me: meSchema }).meta({ 'x-name': 'LoginAnswer' });

/** Letters, digits and . _ - without a blank; case makes no difference, so that nobody is taken for another. */
export const newLogin = plainLine(60).regex(/^[\p{L}\p{N}._-]+$/u, 'FIELD.NOT_A_LOGIN').toLowerCase();

/** A password that a person chooses. What is not well-formed would be kept as another one, and be opened by others. */
export const newPassword = z.string().min(10, 'FIELD.TOO_SHORT').max(200, 'FIELD.TOO_LONG')
  .refine((text) => text.isWellFormed() && !CONTROL.test(text), 'FIELD.BAD_CHARACTERS');

/** A token for a program that acts for the person, for so many days. */
export const newTokenRequest = z.strictObject({ name: plainLine(100), days: z.int().min(1, 'FIELD.TOO_SMALL').max(365, 'FIELD.TOO_LARGE') });
/** The token itself is told this once. */
export const newTokenAnswer = z.object({ id: idSchema(), token: z.string() });
/** The person's own tokens that have not been withdrawn. */
export const tokensAnswer = z.object({ rows: z.array(z.object({ id: idSchema(), name: z.string(), createdAt: z.string(), expiresAt: z.string() })) });
