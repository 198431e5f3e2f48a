import type { Refusal } from '@huiying/engine';
import { notFound, Problem } from '../http/problem';

/** Name of the field that the uploaded file is. */
export const FILE = 'file';

/** A refusal of the import desk as an answer: its fields are those of the request itself, not of a command's input. */
export function importProblem({ kind, code, params, field }: Refusal): Problem {
  if (kind === 'unknown') return notFound();
  const extra = params === undefined ? {} : { params };
  return new Problem(kind === 'input' ? 422 : 409, code, { ...extra, ...(field !== undefined && { fields: [{ field, code, ...extra }] }) });
}
