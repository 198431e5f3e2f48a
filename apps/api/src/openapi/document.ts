import { jsonSchemaOf, nameOf, problemSchema, refTo, type JsonSchema } from '@huiying/contracts/schemas';
import { routesOf } from '../http/route-list';
import type { RouteSpec } from '../http/route';
import { controllers } from '../routes';
import { namedSchemas } from './named-schemas';

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

const MEANING: Readonly<Record<number, string>> = {
  200: 'Done.', 201: 'Made.', 202: 'Taken on; ask at the address given.', 204: 'Done, nothing to say.',
  400: 'Malformed, or a header is missing.', 401: 'Nobody is signed in.', 403: 'Never for this person.', 404: 'Unknown, or not visible: the same answer.',
  409: 'Not possible now, or the key was used for something else.', 412: 'What was read has changed since.', 422: 'Something in the input is wrong; `errors` names the fields.',
  413: 'Too large.', 415: 'Neither JSON nor what this route takes.', 428: '`If-Match` is missing.', 429: 'Too many attempts.', 500: 'A fault; it is recorded under `number`.', 503: 'Outcome unknown: repeat with the same key, always safe.',
};

/** The description of the whole API, made from the routes themselves. The same code gives the same document. */
export function openApiDocument(): object {
  const paths: Record<string, Record<string, object>> = {};
  const specs = routesOf(controllers);
  for (const spec of specs) {
    const path = `/${spec.path}`.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [spec.method]: operationOf(spec) };
  }
  return sorted({
    openapi: '3.1.0',
    info: { title: 'Huiying 回应', version: '1', description: 'Deputy suggestions from proposal to fulfilment. Times are RFC 3339, days are `YYYY-MM-DD` in China, errors are problem details in Chinese or English by `Accept-Language`.' },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: jsonSchemaOf(problemSchema, 'output'), ...namedSchemas(specs) },
      responses: Object.fromEntries(Object.entries(MEANING).filter(([s]) => Number(s) >= 400).map(([s, description]) => [s, { description, content: PROBLEM }])),
      securitySchemes: { cookie: { type: 'apiKey', in: 'cookie', name: 'huiying' }, bearer: { type: 'http', scheme: 'bearer' } },
    },
  }) as object;
}

function operationOf(spec: RouteSpec): object {
  const { schema, status } = spec.answer;
  const statuses = new Set([...(spec.problems ?? []), 400, 500, 503, ...(spec.permission === 'public' ? [] : [401, 403]), ...(spec.params ? [404] : []), ...(spec.body || (spec.method !== 'get' && spec.upload === undefined) ? [422] : []), ...(spec.ifMatch === 'required' ? [428] : [])]);
  return {
    operationId: spec.id,
    tags: [spec.tag],
    summary: spec.summary,
    ...(spec.permission !== 'public' && { security: [{ cookie: [] }, ...(spec.bySignInOnly ? [] : [{ bearer: [] }])] }),
    parameters: [...fieldsOf(spec.params, 'path'), ...fieldsOf(spec.query, 'query'), ...headersOf(spec)],
    ...(spec.body && { requestBody: { required: true, content: { 'application/json': { schema: refOr(spec.body, 'input') } } } }),
    ...(spec.upload && { requestBody: { required: true, content: Object.fromEntries(spec.upload.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])) } }),
    responses: {
      [status]: { description: MEANING[status] ?? '', ...(schema && { content: { 'application/json': { schema: refOr(schema, 'output') } } }) },
      ...Object.fromEntries([...statuses].map((s) => [s, { $ref: `#/components/responses/${s}` }])),
    },
  };
}

function refOr(schema: Parameters<typeof jsonSchemaOf>[0], io: 'input' | 'output'): JsonSchema {
  const name = nameOf(schema);
  return name === null ? jsonSchemaOf(schema, io, { refer: true }) : { $ref: refTo(name) };
}

function fieldsOf(schema: RouteSpec['params'], where: 'path' | 'query'): readonly object[] {
  if (schema === undefined) return [];
  const json = jsonSchemaOf(schema);
  return Object.entries(json.properties ?? {}).map(([name, field]) => ({ name, in: where, required: where === 'path' || (json.required?.includes(name) ?? false), schema: field }));
}

const headersOf = (spec: RouteSpec): readonly object[] => [
  ...(spec.fileName ? [{ name: 'X-File-Name', in: 'header', required: spec.fileName === 'required', schema: { type: 'string', maxLength: 2000 }, description: 'Name of the file in UTF-8 with percent signs, as `encodeURIComponent` writes it.' }] : []),
  ...(spec.idempotent ? [{ name: 'Idempotency-Key', in: 'header', required: spec.idempotent === true, schema: { type: 'string', minLength: 8, maxLength: 200 }, description: 'The same key and content never act twice.' }] : []),
  ...(spec.ifMatch ? [{ name: 'If-Match', in: 'header', required: spec.ifMatch === 'required', schema: { type: 'string', pattern: '^"\\d+"$' }, description: 'Version that the form was read at.' }] : []),
  { name: 'Accept-Language', in: 'header', required: false, schema: { type: 'string', enum: ['zh-CN', 'en'] } },
  ...(spec.method !== 'get' && spec.permission !== 'public' ? [{ name: 'X-CSRF-Token', in: 'header', required: false, schema: { type: 'string' }, description: 'Second secret of a session by cookie; a bearer token needs none.' }] : []),
];

/** Keys in order, at every depth: the committed file changes only where the API does. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]));
}
