import { fromChineseNumeral } from '../cells/chinese-numeral';
import { comparable } from '../cells/text';
import { sourceInLine, sourceInTitle, type HeadedSource } from './source-words';

/** What a ledger's title says about its rows; null where it says nothing. */
export interface LedgerHeading {
  readonly title: string;
  /** Which congress (届), e.g. 18. */
  readonly term: number | null;
  /** Which session of it (次会议), e.g. 5. */
  readonly session: number | null;
  /** Year written in the title. */
  readonly year: number | null;
  readonly source: HeadedSource;
}

/**
 * Reads 望海区第十八届人民代表大会第五次会议…, 十八届人大五次会议以来闭会期间… and the like. Where the title does not say
 * where the rows come from, the lines under it and then the sheet's name are asked.
 */
export function readHeading(title: string, others: readonly string[] = []): LedgerHeading {
  const text = comparable(title);
  const numeral = '([一二三四五六七八九十]{1,3}|\\d{1,2})';
  const find = (pattern: string): number | null => fromChineseNumeral(new RegExp(pattern).exec(text)?.[1] ?? '') ?? null;
  const year = /(?:^|\D)(20\d{2})年?/.exec(text)?.[1];
  return {
    title: title.trim(),
    term: find(`第?${numeral}届`),
    session: find(`第?${numeral}次会议`),
    year: year === undefined ? null : Number(year),
    source: sourceInTitle(title) ?? others.map(sourceInLine).find((source) => source !== null) ?? 'session',
  };
}
