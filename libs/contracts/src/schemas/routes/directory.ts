import { z } from 'zod';
import { daySchema, idSchema, plainLine } from '../fields';
import { bodyRefSchema, labelled, pageOf, pageQuery } from './common';

export const bodiesQuery = z.strictObject({ on: daySchema.optional(), closed: z.enum(['true', 'false']).default('false').transform((v) => v === 'true') });
export const bodiesAnswer = z.object({
  rows: z.array(bodyRefSchema.extend({ code: z.string(), kind: labelled, shortName: z.string(), superior: idSchema().nullable(), open: z.boolean() })),
}).meta({ 'x-name': 'Bodies' });

export const peopleQuery = z.strictObject({ ...pageQuery, role: z.string().max(60).optional(), body: idSchema().optional(), q: z.string().max(60).optional() });
export const peopleAnswer = pageOf(z.object({
  id: idSchema(), name: z.string(), card: z.string().nullable(), delegation: z.string().nullable(),
  /** Middle digits left out; whole only by a reveal with its reason. */
  phone: z.string().nullable(),
  roles: z.array(z.object({ role: labelled, body: bodyRefSchema.nullable() })),
})).meta({ 'x-name': 'People' });

export const revealRequest = z.strictObject({ reason: plainLine(500) }).meta({ 'x-name': 'RevealRequest' });
export const revealAnswer = z.object({ phone: z.string().nullable(), address: z.string().nullable(), secondsShown: z.int() });
export const revealsAnswer = z.object({ rows: z.array(z.object({ at: z.string(), by: z.string(), reason: z.string() })) });
export const meetingsAnswer = z.object({ rows: z.array(z.object({ code: z.string(), label: z.string(), opensOn: daySchema, closesOn: daySchema })) });
