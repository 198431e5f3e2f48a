import { plainLine } from '@huiying/contracts/schemas';
import { fieldProblems } from '../http/check';
import { Problem, type FieldProblem } from '../http/problem';

/** A name has no path in it, neither ours nor another system's. */
const PATH = /[\\/]/;

/**
 * Characters that nobody sees: marks and overrides of the writing direction (U+202E lets exe.pdf end in fdp.exe), joiners,
 * separators of lines. A name is shown to others, so it must be what it looks like.
 */
const INVISIBLE = /[\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * The name of an uploaded file, from `X-File-Name` in UTF-8 with percent signs (as `encodeURIComponent` writes it). Not a
 * part of the address: names of people stand in names of files, and addresses are logged on their way.
 */
export function fileNameOf(header: string | string[] | undefined): string {
  const wrong = (problem: Omit<FieldProblem, 'field'>): Problem => new Problem(422, 'REQUEST.FIELDS', { fields: [{ field: 'name', ...problem }] });
  if (typeof header !== 'string') throw wrong({ code: 'FIELD.REQUIRED' });
  const name = decoded(header);
  if (name === null || PATH.test(name)) throw wrong({ code: 'FIELD.BAD_CHARACTERS' });
  if (INVISIBLE.test(name)) throw wrong({ code: 'FILE.NAME_INVISIBLE' });
  const result = plainLine(200).safeParse(name, { reportInput: true });
  const [problem] = result.success ? [] : fieldProblems(result.error.issues);
  if (problem !== undefined) throw wrong({ code: problem.code, ...(problem.params && { params: problem.params }) });
  return name;
}

/** Null where the bytes are no UTF-8: a lone surrogate cannot be written in it. */
function decoded(header: string): string | null {
  try {
    return decodeURIComponent(header);
  } catch {
    // The one thing that decoding can find wrong; it is said as a problem of the field.
    return null;
  }
}
