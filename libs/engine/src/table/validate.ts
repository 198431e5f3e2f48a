import type { CaseState } from '../case-state';
import type { CaseType } from '../case-type';
import { grantsOf } from '../decision/permission';
import { deadlineKindsOf } from './row';
import type { EventBody } from '../event';

/**
 * What is wrong with a table under a rule set, one sentence each; empty when nothing is: doubled names, rows that
 * nobody may use, relations or deadlines that do not exist, states that nothing leads to or out of.
 */
export function problemsOfTable<S extends CaseState, E extends EventBody, R>(caseType: CaseType<S, E, R>, rules: R): readonly string[] {
  const problems: string[] = [];
  const names = new Set<string>();
  const kinds = new Set(caseType.deadlines.map((k) => k.kind));
  for (const row of caseType.table) {
    if (names.has(row.name)) problems.push(`${row.name} stands twice`);
    names.add(row.name);
    if (!caseType.partKinds.includes(row.part)) problems.push(`${row.name} addresses an unknown part ${row.part}`);
    if (row.existsUnder && !row.existsUnder(rules)) continue;
    const grants = grantsOf(row, rules);
    if (grants.length === 0) problems.push(`${row.name} is for nobody`);
    for (const g of grants) if (!(g.relation in caseType.relations)) problems.push(`${row.name} names an unknown relation ${g.relation}`);
    for (const kind of deadlineKindsOf(row)) if (!kinds.has(kind)) problems.push(`${row.name} names an unknown deadline ${kind}`);
  }
  for (const kind of caseType.deadlines) {
    const { whenPassed } = kind;
    if (whenPassed.then === 'command' && !names.has(whenPassed.command)) problems.push(`deadline ${kind.kind} orders an unknown command ${whenPassed.command}`);
  }
  return [...problems, ...statesWithoutWayOut(caseType)];
}

function statesWithoutWayOut<S extends CaseState, E extends EventBody, R>(caseType: CaseType<S, E, R>): readonly string[] {
  return caseType.partKinds.flatMap((kind) => {
    const rows = caseType.table.filter((r) => r.part === kind);
    const states = new Set(rows.flatMap((r) => r.to));
    const final = new Set(caseType.finalStates[kind] ?? []);
    return [...states]
      .filter((s) => !final.has(s) && !rows.some((r) => r.from.includes(s)))
      .map((s) => `${kind} has no way out of ${s}`);
  });
}
