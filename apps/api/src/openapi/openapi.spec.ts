import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suggestion } from '@huiying/case-type-suggestion';
import { httpCommandNames } from '@huiying/contracts/schemas';
import { pathOf } from '../commands/path';
import { openApiText } from './text';

interface Operation { operationId: string; parameters: { name: string; in: string; required: boolean }[]; responses: Record<string, unknown>; security?: unknown }
interface Document { openapi: string; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, unknown>; responses: Record<string, unknown> } }

const text = openApiText();
const document = JSON.parse(text) as Document;
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

describe('the description of the API', () => {
  it('is the one that is committed: write it anew with "node apps/api/dist/openapi.js"', () => {
    expect(readFileSync(join(__dirname, '..', '..', '..', '..', 'openapi.json'), 'utf8')).toBe(text);
  });

  it('has a route with its own schema for every command that people give', () => {
    const rows = suggestion.table.map((r) => r.name).filter((n) => (httpCommandNames as readonly string[]).includes(n) && n !== 'open');
    expect(rows.filter((n) => document.paths[`/api/v1/suggestions/{id}/commands/${pathOf(n)}`]?.['post'] === undefined)).toEqual([]);
  });

  it('asks for a key wherever a case is written, and for the version where the row decides on what was read', () => {
    const header = (o: Operation, name: string) => o.parameters.find((p) => p.in === 'header' && p.name === name);
    // A preview writes nothing.
    const commands = Object.entries(document.paths).filter(([path]) => path.includes('/commands/') && !path.endsWith('/preview'));
    expect(commands.filter(([, p]) => !header(p['post'] as Operation, 'Idempotency-Key')?.required)).toEqual([]);
    for (const row of suggestion.table.filter((r) => r.needsIfMatch && (httpCommandNames as readonly string[]).includes(r.name))) {
      const operation = document.paths[`/api/v1/suggestions/{id}/commands/${pathOf(row.name)}`]?.['post'];
      expect([row.name, operation && header(operation, 'If-Match')?.required]).toEqual([row.name, true]);
    }
  });

  it('names every operation once and points to nothing that is not there', () => {
    const ids = operations.map((o) => o.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const refs = [...text.matchAll(/"#\/components\/(schemas|responses)\/(\w+)"/g)].map((m) => [m[1] ?? '', m[2] ?? ''] as const);
    expect(refs.filter(([kind, name]) => document.components[kind as 'schemas' | 'responses'][name] === undefined)).toEqual([]);
  });
});
