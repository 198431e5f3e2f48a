import { z } from 'zod';
import { fileField, listField, scanField } from '../fields';

/** What the paper or the call was, where it is kept, who took it: stands beside whatever is entered from paper. */
export const fromPaper = { scan: scanField('scan', { label: 'field.scan' }).meta({ 'x-entry': 'paper' }).optional() };

/** Files that belong to a text. */
export const attachments = listField(fileField('attachment', { label: 'field.attachment' }), { label: 'field.attachments', max: 20 });

/** A command that says everything by its name. */
export const noInput = z.strictObject({});
