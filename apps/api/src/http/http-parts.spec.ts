import 'reflect-metadata';
import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { fieldProblems } from './check';
import { idempotencyKeyOf, ifMatchOf, isTooDeep } from './headers';
import { localeOf } from './locale';
import { everyRouteHasASpec } from './route-list';

@Controller()
class Forgetful {
  @Get('open-to-all')
  answer(): string {
    return 'x';
  }
}

describe('the edge of the API', () => {
  it('does not start with a route that names no permission', () => {
    expect(() => everyRouteHasASpec([Forgetful])).toThrow('Forgetful.answer names no permission');
  });

  it.each([
    [undefined, 'zh-CN'], ['en', 'en'], ['en-GB,zh;q=0.5', 'en'], ['fr, zh-TW;q=0.9, en;q=0.1', 'zh-CN'], ['fr', 'zh-CN'], ['zh;q=0, en;q=0.1', 'en'], ['*', 'zh-CN'], ['en;q=x', 'zh-CN'],
  ])('answers %s in %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });

  it('reads a version only as one strong tag', () => {
    expect(ifMatchOf('"12"', true)).toBe(12);
    expect(ifMatchOf(undefined, false)).toBeNull();
    expect(() => ifMatchOf(undefined, true)).toThrow('IF_MATCH.MISSING');
    for (const wrong of ['12', 'W/"12"', '*', '"a"', '"1", "2"']) expect(() => ifMatchOf(wrong, false)).toThrow('IF_MATCH.MALFORMED');
  });

  it('takes a key of visible characters only', () => {
    expect(idempotencyKeyOf('0123456789')).toBe('0123456789');
    for (const wrong of ['short', 'with space 1', 'x'.repeat(201), '键键键键键键键键']) expect(() => idempotencyKeyOf(wrong)).toThrow('IDEMPOTENCY.KEY_MALFORMED');
  });

  it('refuses bodies that are nested without end, without recursion of its own', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    expect(isTooDeep(deep)).toBe(true);
    expect(isTooDeep({ a: { b: [{ c: 1 }] } })).toBe(false);
  });

  it('names each wrong field by its path with a code', () => {
    const schema = z.strictObject({ a: z.strictObject({ b: z.array(z.strictObject({ c: z.string('FIELD.WRONG_FORM').max(2, 'FIELD.TOO_LONG') })) }), d: z.enum(['x'], 'FIELD.NOT_IN_LIST') });
    const result = schema.safeParse({ a: { b: [{ c: 'long' }, {}] }, d: 'y', e: 1 }, { reportInput: true });
    expect(fieldProblems(result.error?.issues ?? [])).toEqual([
      { field: 'a.b.0.c', code: 'FIELD.TOO_LONG', params: { max: 2 } }, { field: 'a.b.1.c', code: 'FIELD.REQUIRED' }, { field: 'd', code: 'FIELD.NOT_IN_LIST' }, { field: 'e', code: 'FIELD.UNKNOWN' },
    ]);
  });

  it('calls a text too long, a list too full, and a number too large, where the schema only says how much', () => {
    const schema = z.strictObject({ text: z.string().max(2), list: z.array(z.int()).max(1), number: z.int().max(5), short: z.string().min(2), few: z.array(z.int()).min(1), small: z.int().min(1) });
    const result = schema.safeParse({ text: 'long', list: [1, 2], number: 6, short: 'x', few: [], small: 0 }, { reportInput: true });
    expect(fieldProblems(result.error?.issues ?? []).map(({ field, code }) => `${field} ${code}`)).toEqual([
      'text FIELD.TOO_LONG', 'list FIELD.TOO_MANY', 'number FIELD.TOO_LARGE', 'short FIELD.TOO_SHORT', 'few FIELD.TOO_FEW', 'small FIELD.TOO_SMALL',
    ]);
  });
});
