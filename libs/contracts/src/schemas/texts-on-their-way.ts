import type { FileOnItsWay, TextOnItsWay } from '../text';
import type { JsonSchema } from './json-schema';

/**
 * A checked input in the form that the executor takes: every text at a field of content becomes
 * `{ $text, kind }`, every staged file `{ $file, kind }`.
 * The schema is the one that the input was checked against.
 */
export function textsOnTheirWay(schema: JsonSchema, value: unknown): unknown {
  const kind = schema['x-content'];
  if (typeof value === 'string' && typeof kind === 'string') return { $text: value, kind } satisfies TextOnItsWay;
  const fileKind = schema['x-file'];
  if (typeof fileKind === 'string' && typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'string') return { $file: value.file, kind: fileKind } satisfies FileOnItsWay;
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches !== undefined) {
    const branch = branches.find((b) => fits(b, value));
    return branch === undefined ? value : textsOnTheirWay(branch, value);
  }
  if (Array.isArray(value)) return schema.items === undefined ? value : value.map((v) => textsOnTheirWay(schema.items ?? {}, v));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, textsOnTheirWay(schema.properties?.[name] ?? {}, v)]));
}

/** Which branch of a union the value belongs to: by type, and for objects by their constant fields. */
function fits(branch: JsonSchema, value: unknown): boolean {
  if (value === null) return branch.type === 'null';
  if (Array.isArray(value)) return branch.type === 'array';
  if (typeof value !== 'object') return branch.type === typeof value || (branch.type === 'integer' && typeof value === 'number');
  if (branch.type !== 'object') return false;
  const constants = Object.entries(branch.properties ?? {}).filter(([, p]) => 'const' in p);
  return constants.every(([name, p]) => Reflect.get(value, name) === p['const']);
}
