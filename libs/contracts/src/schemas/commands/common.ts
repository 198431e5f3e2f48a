import { z } from 'zod';
import { textField } from '../fields';

/** What the paper or the call was, where it is kept, who took it: stands beside whatever is entered from paper. */
export const fromPaper = { scan: textField('scan', { label: 'field.scan', max: 2000 }).optional() };

export const noInput = z.strictObject({});
