import { problemsOfTable } from '@huiying/engine';
import type { AnyCaseModule } from '../case-module';

/** A release whose table does not hold: a defect of the code, which no process may start with. */
export class UnsoundTable extends Error {
  constructor(readonly caseType: string, readonly problems: readonly string[]) {
    super(`the table of ${caseType} does not hold: ${problems.join('; ')}`);
    this.name = 'UnsoundTable';
  }
}

/** Throws `UnsoundTable` where the type's table has problems under one of the rule sets, which are named. */
export function requireSoundTable(module: AnyCaseModule, ruleSets: Readonly<Record<string, { readonly rules: object }>>): void {
  const problems = Object.entries(ruleSets).flatMap(([name, { rules }]) => problemsOfTable(module.type, rules).map((problem) => `${problem} (${name})`));
  if (problems.length > 0) throw new UnsoundTable(module.type.name, problems);
}
