import { ApiProblem } from '../api/problem';
import type { Translate } from '../i18n/locale-context';
import type { Fault } from './error-summary';
import { readProblemWords } from './read-problem';

/** What the API refused, each at its field. `fieldIds`: ids on the page by the API's paths; what has none stands above the form. */
export function problemFaults(error: unknown, fieldIds: Readonly<Record<string, string>>, t: Translate): readonly Fault[] {
  const problem = error instanceof ApiProblem ? error.problem : null;
  if (problem?.kind === 'invalid' && problem.fields.length > 0) return problem.fields.map(({ path, message }) => ({ fieldId: fieldIds[path] ?? null, text: message }));
  return [{ fieldId: null, text: readProblemWords(error, t) }];
}
