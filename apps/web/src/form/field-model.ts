import type { InputSchema } from './json-schema';
import { resolve, withoutNull } from './json-schema';

/** A thing to choose: what is sent, and what is read. Numbers are written as text until they are sent. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Lists whose only entry is what is meant (the version of the text that is being signed). */
const SINGLE_MEANS_IT = new Set(['textVersion']);

interface FieldBase {
  /** Name within its object; the path of the input is made of these. */
  readonly name: string;
  readonly label: string;
  readonly help: string | null;
  readonly required: boolean;
  /** Required where the field beside it of that name, or one within that, says one of these. */
  readonly requiredWhen?: { readonly field: string; readonly is: readonly string[] };
  /** The way of entry to which it belongs; undefined: to all. */
  readonly entry?: string;
  /** Empty is sent as null instead of being left out. */
  readonly nullable: boolean;
}

/** One field of a form, as the schema of a command asks for it. */
export type Field = FieldBase &
  (
    | { readonly widget: 'text' | 'longText'; readonly maxLength: number | null; readonly content: boolean }
    | { readonly widget: 'file' }
    /** A file, or a note in its place. */
    | { readonly widget: 'scan'; readonly maxLength: number | null }
    | { readonly widget: 'day' }
    | { readonly widget: 'number'; readonly min: number | null; readonly max: number | null }
    | { readonly widget: 'boolean' }
    | { readonly widget: 'choice' | 'multiChoice'; readonly options: readonly Option[]; readonly numeric: boolean }
    | { readonly widget: 'pick' | 'pickMany'; readonly source: string }
    | { readonly widget: 'fixed'; readonly value: unknown }
    | { readonly widget: 'group'; readonly fields: readonly Field[] }
    | { readonly widget: 'list'; readonly item: Field; readonly min: number; readonly max: number | null }
    | { readonly widget: 'variants'; readonly variants: readonly Field[] }
  );

const PICKERS: Readonly<Record<string, string>> = { body: 'bodies', bodies: 'bodies', person: 'people', people: 'people', part: 'parts', parts: 'parts' };

/** A word for a code: `{ value, label }`, or `{ code, label }` as elsewhere in the API. */
function toOption(entry: unknown): readonly Option[] {
  if (typeof entry !== 'object' || entry === null || !('label' in entry) || typeof entry.label !== 'string') return [];
  const value = 'code' in entry ? entry.code : 'value' in entry ? entry.value : null;
  return typeof value === 'string' || typeof value === 'number' ? [{ value: String(value), label: entry.label }] : [];
}

/** `oneOf [{ const, title }]`: a list of codes with their words. */
const isCodeList = (schema: InputSchema): boolean => schema.oneOf !== undefined && schema.oneOf.every((one) => typeof one.const === 'string' && one.type !== 'object');

/** Options with their words from the API; without words a code stands for itself. */
function optionsOf(schema: InputSchema): readonly Option[] {
  const given = schema['x-options'];
  if (Array.isArray(given)) return given.flatMap(toOption);
  if (typeof given === 'object' && given !== null) {
    return Object.entries(given).flatMap(([value, label]) => (typeof label === 'string' ? [{ value, label }] : []));
  }
  if (isCodeList(schema)) return (schema.oneOf ?? []).map((one) => ({ value: String(one.const), label: one.title ?? String(one.const) }));
  return (schema.enum ?? []).filter((value) => typeof value === 'string').map((value) => ({ value, label: value }));
}

const orNull = (value: number | undefined): number | null => value ?? null;

const isNumeric = ({ type }: InputSchema): boolean => type === 'integer' || type === 'number';
const hasOptions = (schema: InputSchema): boolean => Array.isArray(schema['x-options']) || schema.enum !== undefined || isCodeList(schema);

function arrayField(base: FieldBase, schema: InputSchema, root: InputSchema): Field {
  const items = withoutNull(resolve(schema.items ?? {}, root)).schema;
  const picker = PICKERS[schema['x-widget'] ?? ''] ?? PICKERS[items['x-widget'] ?? ''];
  const chosenFrom = Array.isArray(schema['x-options']) ? schema : hasOptions(items) ? items : null;
  if (chosenFrom !== null) return { ...base, widget: 'multiChoice', options: optionsOf(chosenFrom), numeric: isNumeric(items) };
  if (picker !== undefined) return { ...base, widget: 'pickMany', source: schema['x-source'] ?? items['x-source'] ?? picker };
  const item = toField('', schema.items ?? {}, true, root);
  return { ...base, widget: 'list', item, min: schema.minItems ?? 0, max: orNull(schema.maxItems) };
}

/** Members in the order that the API gives, which JSON itself does not promise. */
function inOrder({ properties = {}, 'x-order': order }: InputSchema): readonly (readonly [string, InputSchema])[] {
  const place = (name: string): number => (order?.includes(name) === true ? order.indexOf(name) : Number.MAX_SAFE_INTEGER);
  return Object.entries(properties).sort(([a], [b]) => place(a) - place(b));
}

function objectField(base: FieldBase, schema: InputSchema, root: InputSchema): Field {
  const required = new Set(schema.required ?? []);
  const fields = inOrder(schema).map(([name, property]) => toField(name, property, required.has(name), root));
  return { ...base, widget: 'group', fields };
}

function choiceField(base: FieldBase, schema: InputSchema): Field {
  const options = optionsOf(schema);
  const numeric = isNumeric(schema);
  const [only] = options;
  if (options.length === 1 && only !== undefined && SINGLE_MEANS_IT.has(schema['x-source'] ?? '')) {
    return { ...base, widget: 'fixed', value: numeric ? Number(only.value) : only.value };
  }
  return { ...base, widget: 'choice', options, numeric };
}

/** Reads one property of a schema as a field of the form. Unknown hints fall back to what the type says. */
export function toField(name: string, raw: InputSchema, required: boolean, root: InputSchema): Field {
  const { schema, nullable } = withoutNull(resolve(raw, root));
  const base: FieldBase = {
    name,
    label: schema.title ?? schema['x-label'] ?? '',
    help: schema['x-help'] ?? schema.description ?? null,
    required: required && !nullable,
    ...(schema['x-required-when'] && { requiredWhen: schema['x-required-when'] }),
    ...(schema['x-entry'] && { entry: schema['x-entry'] }),
    nullable: required && nullable,
  };
  if (schema.const !== undefined) return { ...base, widget: 'fixed', value: schema.const };
  if (schema['x-file'] !== undefined) return { ...base, widget: 'file' };
  if (schema['x-widget'] === 'scan') return { ...base, widget: 'scan', maxLength: orNull(schema.anyOf?.find((form) => form.type === 'string')?.maxLength) };
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants !== undefined && !isCodeList(schema)) return { ...base, widget: 'variants', variants: variants.map((variant) => toField('', variant, true, root)) };
  if (schema.type === 'array') return arrayField(base, schema, root);
  if (schema.type === 'object' || schema.properties !== undefined) return objectField(base, schema, root);
  const hint = schema['x-widget'] ?? '';
  const source = schema['x-source'];
  if (hasOptions(schema)) return choiceField(base, schema);
  const picker = PICKERS[hint];
  if (picker !== undefined) return { ...base, widget: 'pick', source: source ?? picker };
  // A list of the house that the schema only names is read when the form is open.
  if (hint === 'choice' && source !== undefined && !source.startsWith('rule:')) return { ...base, widget: 'pick', source };
  if (hint === 'day' || schema.format === 'date') return { ...base, widget: 'day' };
  if (hint === 'boolean' || schema.type === 'boolean') return { ...base, widget: 'boolean' };
  if (hint === 'number' || schema.type === 'integer' || schema.type === 'number') {
    return { ...base, widget: 'number', min: orNull(schema.minimum), max: orNull(schema.maximum) };
  }
  const long = hint === 'longText' || (hint === '' && (schema.maxLength ?? 0) > 200);
  return { ...base, widget: long ? 'longText' : 'text', maxLength: orNull(schema.maxLength), content: schema['x-content'] !== undefined };
}

/** What a field says, by itself or by the fields within it. */
const saidIn = (value: unknown): readonly unknown[] => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : [value]);

/** A field as it stands beside what the others say: owed now, or left open. A list that is owed has an entry. */
export function asItStands(field: Field, beside: Readonly<Record<string, unknown>>): Field {
  const { requiredWhen } = field;
  if (requiredWhen === undefined || !saidIn(beside[requiredWhen.field]).some((value) => requiredWhen.is.some((code) => code === value))) return field;
  return field.widget === 'list' ? { ...field, required: true, min: Math.max(field.min, 1) } : { ...field, required: true };
}

/** The fields of a command's input; a command without input has none. */
export function fieldsOf(input: InputSchema): readonly Field[] {
  const root = toField('', input, true, input);
  if (root.widget === 'group') return root.fields;
  return root.widget === 'fixed' ? [] : [root];
}

/** Those of the fields that are filled in in this way of entry. */
export const fieldsIn = (fields: readonly Field[], entry: string): readonly Field[] => fields.filter((field) => field.entry === undefined || field.entry === entry);

/** Whether text or a file of people enters here: then the page says that the system is not for secrets. */
export function takesText(fields: readonly Field[]): boolean {
  return fields.some((field) => {
    if (field.widget === 'text' || field.widget === 'longText' || field.widget === 'file' || field.widget === 'scan') return true;
    if (field.widget === 'group') return takesText(field.fields);
    if (field.widget === 'list') return takesText([field.item]);
    return field.widget === 'variants' && takesText(field.variants);
  });
}
