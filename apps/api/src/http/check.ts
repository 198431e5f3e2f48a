import type { z } from 'zod';
import type { Json } from '@huiying/engine';
import type { FieldProblem } from './problem';

type Issue = z.core.$ZodIssue;

/**
 * What zod found wrong, as our codes: the words for them stand in the catalogues. The check must have reported its
 * input: what is missing is told apart from what is wrong by it.
 */
export function fieldProblems(issues: readonly Issue[], at: readonly PropertyKey[] = []): readonly FieldProblem[] {
  return issues.flatMap((issue): readonly FieldProblem[] => {
    const path = [...at, ...issue.path];
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ field: nameOf([...path, key]), code: 'FIELD.UNKNOWN' }));
    if (issue.code === 'invalid_union') return problemsOfUnion(issue, path);
    return [{ field: nameOf(path), ...codeOf(issue) }];
  });
}

/** Of several forms the one that the value has by its type says what is wrong; where none does, all are wrong. */
function problemsOfUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: readonly PropertyKey[]): readonly FieldProblem[] {
  if (issue.input === undefined) return [{ field: nameOf(path), code: 'FIELD.REQUIRED' }];
  const ofItsType = issue.errors.filter((issues) => !issues.some((i) => i.code === 'invalid_type' && i.path.length === 0));
  const [only] = ofItsType;
  return ofItsType.length === 1 && only !== undefined ? fieldProblems(only, path) : [{ field: nameOf(path), code: 'FIELD.WRONG_FORM' }];
}

const nameOf = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** Texts are too long and lists have too many entries, where the schema says nothing else; only numbers are too large. */
const TOO_BIG: Readonly<Record<string, string>> = { string: 'FIELD.TOO_LONG', array: 'FIELD.TOO_MANY' };
const TOO_SMALL: Readonly<Record<string, string>> = { string: 'FIELD.TOO_SHORT', array: 'FIELD.TOO_FEW' };

function codeOf(issue: Issue): { code: string; params?: { readonly [name: string]: Json } } {
  if (issue.input === undefined) return { code: 'FIELD.REQUIRED' };
  const said = issue.message.startsWith('FIELD.') ? issue.message : null;
  switch (issue.code) {
    case 'too_big': return { code: said ?? TOO_BIG[issue.origin] ?? 'FIELD.TOO_LARGE', params: { max: Number(issue.maximum) } };
    case 'too_small': return { code: said ?? TOO_SMALL[issue.origin] ?? 'FIELD.TOO_SMALL', params: { min: Number(issue.minimum) } };
    case 'invalid_value': return { code: said ?? 'FIELD.NOT_IN_LIST' };
    default: return { code: said ?? 'FIELD.WRONG_FORM' };
  }
}
