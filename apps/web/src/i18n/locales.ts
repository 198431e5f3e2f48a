import en from './en.json';
import zhCN from './zh-CN.json';

/** A language by its tag (BCP 47). */
export type Locale = 'zh-CN' | 'en';
/** In the order of the switch. */
export const LOCALES: readonly Locale[] = ['zh-CN', 'en'];

/** Every key of the Chinese catalogue; the English one has the same (a spec holds them together). */
export type TextKey = keyof typeof zhCN;

/** Every word of the console that does not come from the API. */
export const catalogues: Readonly<Record<Locale, Readonly<Record<TextKey, string>>>> = { 'zh-CN': zhCN, en };

/** The language of a first visit: the browser's, if it is one of ours; otherwise Chinese. */
export const firstLocale = (languages: readonly string[]): Locale => {
  const known = languages.find((language) => /^(zh|en)\b/i.test(language));
  return known !== undefined && /^en\b/i.test(known) ? 'en' : 'zh-CN';
};
