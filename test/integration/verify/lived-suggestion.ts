import { caseModules } from '@huiying/executor';
import { suggestionInvariants, suggestionViewChecks, verify, type Finding, type VerifiedCaseType, type VerifyOptions } from '@huiying/operations';
import type { Installation } from '../walls/support/installation';

/** Every case type of an installation, as `npm run verify` looks at it. */
export const suggestionChecks: readonly VerifiedCaseType[] = caseModules.map((module) => ({ module, views: suggestionViewChecks, invariants: suggestionInvariants }));

/** What verify finds in an installation's database. */
export async function findingsIn({ owner }: Installation, over: Partial<VerifyOptions> = {}): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const query: VerifyOptions['query'] = async <T>(text: string, values: readonly unknown[]) => (await owner.query(text, [...values])).rows as T[];
  for await (const finding of verify({ query, caseTypes: suggestionChecks, processes: null, note: () => undefined, ...over })) findings.push(finding);
  return findings;
}

/** Changes one row as the owner of the tables can. */
export async function spoil({ owner }: Installation, text: string, values: readonly unknown[]): Promise<void> {
  const { rowCount } = await owner.query(text, [...values]);
  if (rowCount !== 1) throw new Error(`${rowCount} rows spoilt`);
}
