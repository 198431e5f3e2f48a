import type { z } from 'zod';
import type { RuleProblem } from '../problem';

type Issue = z.core.$ZodIssue;

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), json);
}

function codeOf(issue: Issue, json: unknown): string {
  if (issue.code === 'custom') {
    const code: unknown = issue.params?.['code'];
    if (code === 'DUPLICATE' || code === 'DAY') return `RULES.SHAPE.${code}`;
  }
  return valueAt(json, issue.path) === undefined ? 'RULES.SHAPE.MISSING' : 'RULES.SHAPE.INVALID';
}

/** The issue's way, without the `rules` at its head; its first step is the parameter. */
function located(path: readonly PropertyKey[]): Pick<RuleProblem, 'parameter' | 'path'> {
  const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const [parameter = '', ...inside] = steps[0] === 'rules' && steps.length > 1 ? steps.slice(1) : steps;
  return { parameter: String(parameter), path: inside };
}

/** Each issue of the schema as problems that name their parameter. */
export function shapeProblems(issues: readonly Issue[], json: unknown): RuleProblem[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ ...located([...issue.path, key]), code: 'RULES.SHAPE.UNKNOWN_KEY', params: { key } }))
      : [{ ...located(issue.path), code: codeOf(issue, json), params: {} }],
  );
}
