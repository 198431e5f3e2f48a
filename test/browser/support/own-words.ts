import { wanghai } from '@huiying/simulation';
import { LEDGER_WORDS, PEOPLE } from './county';
import { LEDGER_NAME } from './import-pages';
import { TYPED } from './typed';

/** Names of the county and everything that people wrote: what stays as it is in either language. */
export const OWN_WORDS: readonly string[] = [
  wanghai.record.name,
  ...wanghai.bodies.flatMap(({ name, shortName }) => [name, shortName]),
  ...wanghai.cast.flatMap(({ name, login }) => [name, login]),
  ...Object.values(PEOPLE),
  LEDGER_NAME,
  ...LEDGER_WORDS,
  ...Object.values(TYPED).flat(),
];
