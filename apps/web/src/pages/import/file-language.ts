/** Ledgers are kept in Chinese: what is quoted from one is marked so, for a screen reader that speaks another language. */
export const FILE_LANGUAGE = 'zh-CN';
