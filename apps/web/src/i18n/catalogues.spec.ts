import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatMessage } from './format-message';
import { catalogues, firstLocale, type TextKey } from './locales';

const SOURCES = join(__dirname, '..');
const HAN = /\p{Script=Han}/u;
/** Latin words that a Chinese reader meets in office software: the name of a form of table, of a paging key. */
const LATIN_IN_CHINESE = new Set(['csv', 'xlsx', 'Excel', 'CSV', 'English', 'A', 'B', 'kB', 'MB']);

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.spec\.ts$|generated\.ts$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });

const argumentsOf = (message: string): string[] => [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map((m) => m[1] ?? ''))].sort();

describe('catalogues', () => {
  const zh = catalogues['zh-CN'];
  const en = catalogues.en;
  const keys = Object.keys(zh) as TextKey[];

  it('have the same keys', () => expect(Object.keys(en).sort()).toEqual([...keys].sort()));

  it('use the same arguments under each key', () => {
    const differing = keys.filter((key) => argumentsOf(zh[key]).join() !== argumentsOf(en[key]).join());
    expect(differing).toEqual([]);
  });

  it('say nothing in Chinese within the English one, save the names of the house and of the languages', () => {
    const allowed = new Set(['language.zh-CN', 'app.name']);
    expect(keys.filter((key) => !allowed.has(key) && HAN.test(en[key]))).toEqual([]);
  });

  it('say nothing in Latin letters within the Chinese one, save a short list', () => {
    const words = (message: string): string[] => message.replaceAll(/\{\w+(, plural,)?|\b(other|one)\b|\{\w+\}/g, ' ').match(/[A-Za-z]+/g) ?? [];
    const strays = keys.flatMap((key) => words(zh[key]).filter((word) => !LATIN_IN_CHINESE.has(word)).map((word) => `${key}: ${word}`));
    expect(strays).toEqual([]);
  });

  it('have no key that no page uses, and no page uses a key that is missing', () => {
    const text = sources(SOURCES).join('\n');
    const families = [...text.matchAll(/`((?:[a-zA-Z]+\.)+)\$\{/g)].map((m) => m[1] ?? '');
    const unused = keys.filter((key) => !text.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)));
    expect(unused).toEqual([]);
    const used = [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((m) => m[1] ?? '');
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((key) => !keys.includes(key as TextKey))).toEqual([]);
  });
});

describe('messages', () => {
  it('choose the form of a count and keep an argument without value visible', () => {
    const message = '{n, plural, =0 {none} one {# day} other {# days}} left, {who}';
    expect(formatMessage(message, { n: 1, who: 'we' })).toBe('1 day left, we');
    expect(formatMessage(message, { n: 3, who: 'we' })).toBe('3 days left, we');
    expect(formatMessage(message, { n: 0 })).toBe('none left, {who}');
  });

  it('take the first known language of the browser, otherwise Chinese', () => {
    expect(firstLocale(['fr', 'en-GB', 'zh'])).toBe('en');
    expect(firstLocale(['zh-TW', 'en'])).toBe('zh-CN');
    expect(firstLocale(['fr'])).toBe('zh-CN');
  });
});
