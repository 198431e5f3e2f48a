import { wordsOf, type Locale } from '@huiying/texts';
import type { FieldProblem, Problem } from './problem';

/** The sentence of an answer other than success; `number` finds the log line of a 500. */
export function detailOf(problem: Problem, locale: Locale, number: string | null): string {
  const { code, extras: { params, fields = [], cases, of } } = problem;
  if (cases !== undefined && of !== undefined) {
    // Whatever its code is: who sent many has to hear that none was done.
    const reasons = new Set(cases.map((one) => wordsOf(locale, one.code, one.params)));
    return wordsOf(locale, 'CASES.NOT_ALL', { all: of, n: cases.length, alike: reasons.size === 1, reason: [...reasons][0] ?? '' });
  }
  // An address has no place beside its conditions at which what is wrong could be read.
  if (code === 'REQUEST.QUERY') return wordsOf(locale, code, { wrong: fields.map((one) => fieldWords(one, locale)).join(locale === 'en' ? ' ' : '') });
  return wordsOf(locale, code, number === null ? params : { number });
}

const fieldWords = ({ field, code, params }: FieldProblem, locale: Locale): string => wordsOf(locale, 'REQUEST.QUERY_FIELD', { field, detail: wordsOf(locale, code, params) });
