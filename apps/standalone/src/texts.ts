import { en } from './texts/en';
import { zh } from './texts/zh';

/** What the launcher says, in one language. Every function gives one line or one sentence. */
export type Texts = typeof en;

/** The language of the terminal: Chinese where the locale says so, English elsewhere. */
export function textsFor(environment: Readonly<Record<string, string | undefined>>): Texts {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? zh : en;
}
