import { IntlMessageFormat } from 'intl-messageformat';
import { CATALOGUES } from './catalogues';
import type { Locale } from './locale';

/** Values for the `{…}` of a message, said already: `spokenParams` makes them out of days, codes and lists. */
export type TextParams = Readonly<Record<string, string | number | boolean | null | undefined>>;

const compiled = new Map<string, IntlMessageFormat>();

/** Is there a message under this key? */
export const hasText = (key: string): boolean => Object.hasOwn(CATALOGUES['zh-CN'], key);

/** Names of the parameters that a message has at its top level or within. */
export const argumentsOf = (locale: Locale, key: string): readonly string[] => [...(CATALOGUES[locale][key] ?? '').matchAll(/\{(\w+)(?=[,}])/g)].map((m) => m[1] ?? '');

/** The message of a key in a language, with its parameters. An unknown key is a bug and throws. */
export function text(locale: Locale, key: string, params: TextParams = {}): string {
  const message = CATALOGUES[locale][key];
  if (message === undefined) throw new Error(`no text for ${key} in ${locale}`);
  if (!message.includes('{') && !message.includes("'")) return message;
  const id = `${locale}:${key}`;
  const format = compiled.get(id) ?? new IntlMessageFormat(message, locale);
  compiled.set(id, format);
  return String(format.format(params));
}
