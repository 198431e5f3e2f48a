import en from './catalogues/en.json';
import zh from './catalogues/zh-CN.json';
import type { Locale } from './locale';

/** Both catalogues: flat keys, ICU messages. */
export const CATALOGUES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { 'zh-CN': zh, en };
