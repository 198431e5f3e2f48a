import type { Locale } from '@huiying/texts';
import { en } from './texts/en';
import { zh } from './texts/zh';

/** What the launcher says, in one language. Every function gives one line or one sentence. */
export type Texts = typeof en;

type Environment = Readonly<Record<string, string | undefined>>;

/** The language of the terminal: Chinese where the locale says so, English elsewhere. */
export function terminalLocale(environment: Environment): Locale {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** The texts in the language of the terminal. */
export const textsFor = (environment: Environment): Texts => (terminalLocale(environment) === 'zh-CN' ? zh : en);
