import * as contracts from '@huiying/contracts/schemas';
import { jsonSchemaOf, nameOf, type JsonSchema } from '@huiying/contracts/schemas';
import { z } from 'zod';
import type { RouteSpec } from '../http/route';

/** Every schema with a name: those of the contracts, and bodies that routes made themselves. */
export function namedSchemas(specs: readonly RouteSpec[]): Readonly<Record<string, JsonSchema>> {
  const named: Record<string, JsonSchema> = {};
  const add = (schema: unknown, io: 'input' | 'output'): void => {
    if (!(schema instanceof z.ZodType)) return;
    const name = nameOf(schema);
    if (name !== null) named[name] = jsonSchemaOf(schema, io, { refer: true });
  };
  for (const exported of Object.values(contracts)) add(exported, 'output');
  // Bodies after all others: a request is described as it is sent, not as it is after defaults.
  for (const { body } of specs) add(body, 'input');
  return named;
}
