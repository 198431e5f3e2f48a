import { asItStands, type Field } from './field-model';
import { chosenVariant, fileIn, isGroup, isValueList, type GroupValue, type Value } from './values';

/** Something that a field still needs before the form can be sent, by the schema alone. */
export interface FieldFault {
  /** Path as the API names it: `commitments.0.dueOn`. */
  readonly path: string;
  readonly label: string;
  readonly fault: 'required' | 'tooLong' | 'notADay' | 'notANumber' | 'tooFew';
}

const join = (path: string, name: string | number): string => (path === '' ? String(name) : `${path}.${name}`);

function faultsOf(field: Field, value: Value, path: string): readonly FieldFault[] {
  const fault = (kind: FieldFault['fault']): readonly FieldFault[] => [{ path, label: field.label, fault: kind }];
  switch (field.widget) {
    case 'fixed':
      return [];
    case 'group':
      return field.required || (isGroup(value) && Object.values(value).some((member) => member !== undefined && member !== ''))
        ? missingIn(field.fields, isGroup(value) ? value : {}, path)
        : [];
    case 'list': {
      const items = isValueList(value) ? value : [];
      const few = items.length < field.min ? fault('tooFew') : [];
      return [...few, ...items.flatMap((item, index) => faultsOf(field.item, item, join(path, index)))];
    }
    case 'variants': {
      const variant = chosenVariant(field, value);
      if (variant === null) return field.required ? fault('required') : [];
      return faultsOf(variant, isGroup(value) ? value['value'] : undefined, path);
    }
    case 'multiChoice':
    case 'pickMany':
      return [];
    case 'file':
      return field.required && fileIn(value) === null ? fault('required') : [];
    case 'scan':
      return fileIn(value) !== null ? [] : faultsOfLine(field, typeof value === 'string' ? value : '', fault);
    case 'boolean':
      return field.required && value === undefined ? fault('required') : [];
    default:
      return faultsOfLine(field, typeof value === 'string' ? value : '', fault);
  }
}

function faultsOfLine(field: Field, value: string, fault: (kind: FieldFault['fault']) => readonly FieldFault[]): readonly FieldFault[] {
  if (value.trim() === '') return field.required ? fault('required') : [];
  if (field.widget === 'day' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return fault('notADay');
  if (field.widget === 'number' && Number.isNaN(Number(value))) return fault('notANumber');
  const limit = field.widget === 'text' || field.widget === 'longText' || field.widget === 'scan' ? field.maxLength : null;
  return limit !== null && value.length > limit ? fault('tooLong') : [];
}

/**
 * Faults that the schema itself shows, in the order of the form. Everything else, and the last word on these too, is
 * the API's.
 */
export const missingIn = (fields: readonly Field[], values: GroupValue, path = ''): readonly FieldFault[] =>
  fields.flatMap((field) => faultsOf(asItStands(field, values), values[field.name], join(path, field.name)));
