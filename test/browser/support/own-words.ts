import { wanghai } from '@huiying/simulation';
import { LEDGER_WORDS } from './county';
import { TYPED } from './typed';

/** Names of the county and everything that people wrote: what stays as it is in either language. */
export const OWN_WORDS: readonly string[] = [
  wanghai.record.name,
  ...wanghai.bodies.flatMap(({ name, shortName }) => [name, shortName]),
  ...wanghai.cast.map(({ name }) => name),
  ...LEDGER_WORDS,
  ...Object.values(TYPED),
];
