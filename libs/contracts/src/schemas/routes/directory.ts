import { z } from 'zod';
import { daySchema, idSchema, plainLine } from '../fields';
import { bodyRefSchema, labelled, pageOf, pageQuery, personSchema, roleHeldSchema } from './common';

/** Bodies with the names of a day (today where it is left out), closed ones too where asked for. */
export const bodiesQuery = z.strictObject({ on: daySchema.optional(), closed: z.enum(['true', 'false']).default('false').transform((v) => v === 'true') });
/** Bodies in their official order. */
export const bodiesAnswer = z.object({
  rows: z.array(bodyRefSchema.extend({ code: z.string(), kind: labelled, shortName: z.string(), superior: idSchema().nullable(), open: z.boolean() })),
}).meta({ 'x-name': 'Bodies' });

/** A page of people: by role, by body, by words of their names. */
export const peopleQuery = z.strictObject({ ...pageQuery, role: z.string().max(60).optional(), body: idSchema().optional(), q: z.string().max(60).optional() });
/** People with a role today, deputies in their official order before all others. */
export const peopleAnswer = pageOf(z.object({
  id: idSchema(), name: z.string(), card: z.string().nullable(), delegation: z.string().nullable(),
  /** Middle digits left out; whole only by a reveal with its reason. */
  phone: z.string().nullable(),
  roles: z.array(z.object({ role: labelled, body: bodyRefSchema.nullable() })),
})).meta({ 'x-name': 'People' });

/** Why contact data are opened; the person himself can read it. */
export const revealRequest = z.strictObject({ reason: plainLine(500) }).meta({ 'x-name': 'RevealRequest' });
/** Contact data for so many seconds on a page. */
export const revealAnswer = z.object({ phone: z.string().nullable(), address: z.string().nullable(), secondsShown: z.int() });
/** A page of openings of one's own contact data. */
export const revealsQuery = z.strictObject(pageQuery);
/** Who opened one's own contact data, when and why, the newest first. */
export const revealsAnswer = pageOf(z.object({
  id: idSchema(), at: z.string(), atText: z.string(), by: personSchema,
  /** What he was on that day, with the names that the bodies had then. */
  roles: z.array(roleHeldSchema),
  reason: z.string(),
})).meta({ 'x-name': 'Reveals' });
/** Meetings of the congress, the newest first. */
export const meetingsAnswer = z.object({ rows: z.array(z.object({ code: z.string(), label: z.string(), opensOn: daySchema, closesOn: daySchema })) });
