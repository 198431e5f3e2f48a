import { z } from 'zod';
import { idSchema } from './id';
import { textField, type TextOptions } from './text';

/** A file that was uploaded before, by its id: the core sees a reference in its place. `kind` says what it is. */
export const fileField = (kind: string, { label }: Pick<TextOptions, 'label'>) => z.strictObject({ file: idSchema() }).meta({ 'x-widget': 'file', 'x-file': kind, 'x-label': label });

/** Either the scan itself, or a note on what the paper or the call was, where it is kept and who took it. */
export const scanField = (kind: string, { label, max = 2000 }: TextOptions) =>
  z.union([textField(kind, { label, max }), fileField(kind, { label })]).meta({ 'x-widget': 'scan', 'x-label': label });
