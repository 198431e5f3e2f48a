import { verifiedCaseTypes, verify, type Finding, type VerifyOptions } from '@huiying/operations';
import type { Installation } from '../walls/support/installation';

/** What verify finds in an installation's database. */
export async function findingsIn({ owner }: Installation, over: Partial<VerifyOptions> = {}): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const query: VerifyOptions['query'] = async <T>(text: string, values: readonly unknown[]) => (await owner.query(text, [...values])).rows as T[];
  for await (const finding of verify({ query, caseTypes: verifiedCaseTypes(), processes: null, note: () => undefined, ...over })) findings.push(finding);
  return findings;
}

/** Changes one row as the owner of the tables can. */
export async function spoil({ owner }: Installation, text: string, values: readonly unknown[]): Promise<void> {
  const { rowCount } = await owner.query(text, [...values]);
  if (rowCount !== 1) throw new Error(`${rowCount} rows spoilt`);
}
