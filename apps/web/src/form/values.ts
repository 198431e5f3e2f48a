import type { Field } from './field-model';

/**
 * What a form holds while it is being filled in. Texts, days, numbers and choices are strings as typed, so nothing is
 * lost or rounded; they become what the API expects only when they are sent.
 */
export type Value = undefined | string | boolean | readonly Value[] | { readonly [name: string]: Value };
/** Values by the names of their fields. */
export type GroupValue = { readonly [name: string]: Value };

/** True also of a chosen file and of what a variant holds; never of a list. */
export const isGroup = (value: Value): value is GroupValue => typeof value === 'object' && !Array.isArray(value);
/** True also of what was chosen where several may be. */
export const isValueList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Name of the member that keeps which variant was chosen; it is never sent. */
export const CHOSEN_VARIANT = '$variant';

/** The value with which a field begins. Nothing is preselected; a list that needs an entry begins with one. */
export function emptyValue(field: Field): Value {
  switch (field.widget) {
    case 'group':
      return emptyGroup(field.fields);
    case 'list':
      return Array.from({ length: field.min }, () => emptyValue(field.item));
    case 'multiChoice':
    case 'pickMany':
      return [];
    case 'variants':
      return {};
    default:
      return undefined;
  }
}

/** The values with which a group of fields begins. */
export const emptyGroup = (fields: readonly Field[]): GroupValue =>
  Object.fromEntries(fields.map((field) => [field.name, emptyValue(field)]));

/** The variant whose fields are shown; null before one was chosen. */
export function chosenVariant(field: Field & { widget: 'variants' }, value: Value): Field | null {
  const chosen = isGroup(value) ? value[CHOSEN_VARIANT] : undefined;
  return typeof chosen === 'string' ? (field.variants[Number(chosen)] ?? null) : null;
}

/** A file that was uploaded for this form: its id is sent, name and size are for the eye. */
export const fileIn = (value: Value): { readonly file: string; readonly name: string; readonly size: string } | null =>
  isGroup(value) && typeof value['file'] === 'string' ? { file: value['file'], name: String(value['name'] ?? ''), size: String(value['size'] ?? '') } : null;

const isEmpty = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const asSentText = (value: string): string => value.normalize('NFC').replaceAll('\r\n', '\n').trim();

function sent(field: Field, value: Value): unknown {
  switch (field.widget) {
    case 'fixed':
      return field.value;
    case 'group':
      return toInput(field.fields, isGroup(value) ? value : {});
    case 'list':
      return isValueList(value) ? value.map((item) => sent(field.item, item)) : [];
    case 'variants': {
      const variant = chosenVariant(field, value);
      return variant === null ? undefined : sent(variant, isGroup(value) ? value['value'] : undefined);
    }
    case 'file':
    case 'scan': {
      const file = fileIn(value);
      if (file !== null) return { file: file.file };
      return typeof value === 'string' ? asSentText(value) : undefined;
    }
    case 'choice':
      return field.numeric && typeof value === 'string' && value !== '' ? Number(value) : value;
    case 'number':
      return typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
    case 'text':
    case 'longText':
      return typeof value === 'string' ? asSentText(value) : value;
    default:
      return value;
  }
}

/** The input to send: what is empty and not required is left out, or null where the schema says so. */
export function toInput(fields: readonly Field[], values: GroupValue): Readonly<Record<string, unknown>> {
  const input: Record<string, unknown> = {};
  for (const field of fields) {
    const value = sent(field, values[field.name]);
    const keepEmptyList = Array.isArray(value) && field.required;
    const emptyGroupLeftOut = field.widget === 'group' && !field.required && typeof value === 'object' && value !== null && Object.keys(value).length === 0;
    if (emptyGroupLeftOut || (isEmpty(value) && !keepEmptyList)) {
      if (field.nullable) input[field.name] = null;
    } else {
      input[field.name] = value;
    }
  }
  return input;
}
