import { z } from 'zod';
import { bodyField, listField, partField, textField } from '../fields';
import { noInput } from './common';

const finding = textField('finding', { label: 'field.finding' });

/** What a further round must bring, and which of the units handle anew. */
export const nextHandlingFields = {
  requiredChanges: listField(textField('requiredChange', { label: 'field.requiredChange', max: 2000 }), { label: 'field.requiredChanges', min: 1, max: 50 }),
  units: listField(
    z.strictObject({ reply: partField('field.ratedReply', 'reply'), unit: bodyField('field.unit') }),
    { label: 'field.handledAnew', max: 30 }).optional(),
};

/** Inputs around a second handling (重新办理) and the coordination that may follow it. */
export const secondHandling = {
  openEarly: z.strictObject(nextHandlingFields),
  openSecondHandling: z.strictObject(nextHandlingFields),
  declineSecondHandling: noInput,
  openCoordination: noInput,
  concludeCoordination: z.discriminatedUnion('result', [
    z.strictObject({ result: z.literal('nextRound'), finding, ...nextHandlingFields }),
    z.strictObject({ result: z.literal('exhausted'), finding }),
  ]).meta({ 'x-widget': 'variants', 'x-label': 'field.coordinationResult', 'x-options': 'coordinationResult' }),
};
