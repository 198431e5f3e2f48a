import { text, type Locale } from '@huiying/texts';

/** A code with its word. */
export const labelled = (locale: Locale, family: string, code: string): { code: string; label: string } => ({ code, label: text(locale, `${family}.${code}`) });
