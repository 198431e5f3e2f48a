/** The part of JSON Schema (2020-12) that request schemas are made of, with the hints for a form. */
export interface InputSchema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, InputSchema>>;
  readonly required?: readonly string[];
  readonly items?: InputSchema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly InputSchema[];
  readonly oneOf?: readonly InputSchema[];
  readonly format?: string;
  readonly default?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, InputSchema>>;
  readonly 'x-widget'?: string;
  readonly 'x-source'?: string;
  readonly 'x-content'?: string;
  readonly 'x-file'?: string;
  readonly 'x-label'?: string;
  readonly 'x-help'?: string;
  readonly 'x-options'?: unknown;
  readonly 'x-order'?: readonly string[];
  readonly 'x-required-when'?: { readonly field: string; readonly is: readonly string[] };
  readonly 'x-entry'?: string;
}

/** Follows a reference into the schema's own definitions. */
export function resolve(schema: InputSchema, root: InputSchema): InputSchema {
  const match = schema.$ref === undefined ? null : /^#\/\$defs\/(.+)$/.exec(schema.$ref);
  const target = match ? root.$defs?.[match[1] ?? ''] : undefined;
  if (target === undefined) return schema;
  const { $ref: _reference, ...own } = schema;
  return resolve({ ...target, ...own }, root);
}

/** `anyOf [x, null]` and `type [x, null]` are x that may be left empty. */
export function withoutNull(schema: InputSchema): { readonly schema: InputSchema; readonly nullable: boolean } {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices?.some((choice) => choice.type === 'null')) {
    const rest = choices.filter((choice) => choice.type !== 'null');
    const { anyOf: _any, oneOf: _one, ...own } = schema;
    return { schema: rest.length === 1 ? { ...rest[0], ...own } : { ...own, anyOf: rest }, nullable: true };
  }
  if (Array.isArray(schema.type) && schema.type.includes('null')) {
    const types: readonly string[] = schema.type.filter((type: string) => type !== 'null');
    return { schema: { ...schema, type: types.length === 1 ? types[0] : types }, nullable: true };
  }
  return { schema, nullable: false };
}
