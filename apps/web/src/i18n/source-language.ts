/** Ledgers, notices and remarks on rules are in Chinese: what is quoted from one is marked so, for a screen reader that speaks another language. */
export const SOURCE_LANGUAGE = 'zh-CN';
