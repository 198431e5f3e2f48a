import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonSchema } from '@huiying/contracts/schemas';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
}

/** One operation of the committed description of the API. */
export interface Operation {
  readonly id: string;
  readonly method: Method;
  /** With its parameters in braces. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: JsonSchema | null;
  /** Its body is a file. */
  readonly takesBytes: boolean;
}

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

const document = JSON.parse(readFileSync(join(__dirname, '..', '..', '..', '..', 'openapi.json'), 'utf8')) as Document;

const METHODS: Readonly<Record<string, Method>> = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' };

/** Everything that `openapi.json` describes. */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, byMethod]) =>
  Object.entries(byMethod).map(([name, { operationId, parameters = [], requestBody }]) => {
    const method = METHODS[name];
    if (method === undefined) throw new Error(`${operationId} has the unknown method ${name}`);
    const content = requestBody?.content ?? {};
    return { id: operationId, method, path, parameters, body: content['application/json']?.schema ?? null, takesBytes: requestBody !== undefined && content['application/json'] === undefined };
  }));

/** A row of the table on one case; what acts on many is a route of its own. */
export const isCommandPath = ({ id, path }: Operation): boolean => id === 'open' || path.includes('/{id}/commands/');

/** The schema that a reference leads to. */
export function resolved(schema: JsonSchema): JsonSchema {
  const name = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
  if (name === undefined) return schema;
  const found = document.components.schemas[name];
  if (found === undefined) throw new Error(`openapi.json has no schema ${name}`);
  return resolved(found);
}
