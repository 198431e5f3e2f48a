import { text, wordsOf, type Locale } from '@huiying/texts';
import type { CaseProblem, FieldProblem, Problem } from './problem';
import { detailOf } from './problem-detail';

/** The body of an answer other than success (RFC 9457). `number` finds the log line of a 500. */
export function problemDocument(problem: Problem, locale: Locale, number: string | null): object {
  const { params, fields, unlockBy, cases } = problem.extras;
  return {
    type: `urn:huiying:problem:${problem.code}`,
    title: text(locale, `problem.status.${problem.status}`),
    status: problem.status,
    code: problem.code,
    detail: detailOf(problem, locale, number),
    ...(params && { params }),
    ...(fields && { errors: fields.map((f) => fieldDocument(f, locale)) }),
    ...(unlockBy && { unlockBy: unlockBy.map((role) => ({ role, label: text(locale, `role.${role}`) })) }),
    ...(cases && { cases: cases.map((c) => caseDocument(c, locale)) }),
    ...(number !== null && { number }),
  };
}

const fieldDocument = ({ field, code, params }: FieldProblem, locale: Locale): object => ({ field, code, detail: wordsOf(locale, code, params) });
const caseDocument = ({ id, code, params }: CaseProblem, locale: Locale): object => ({ id, code, detail: wordsOf(locale, code, params) });
