/** The languages of the system; the first is the one that official texts are in. */
export const LOCALES = ['zh-CN', 'en'] as const;
/** A language by its tag (BCP 47). */
export type Locale = (typeof LOCALES)[number];
