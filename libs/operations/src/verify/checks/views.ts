import { tasksOf, type Instant, type Json } from '@huiying/engine';
import type { Query } from '../../query';
import { contextAt, findingOf, type KnownCase } from '../checked-case';
import type { Finding } from '../finding';
import { guarded, type Threw } from '../guarded';
import { caseAccessCheck } from '../views/case-access';
import { caseSearchCheck } from '../views/case-search';
import { deadlineCheck } from '../views/deadline';
import { differencesOf, type Compared, type Difference, type FoldedRow } from '../views/differences';
import { taskCheck } from '../views/task';
import type { ViewCheck } from '../views/view-check';

const DAYS_OF_A_DEADLINE = ['last_day', 'due_at'];

/** The rows of every view of these cases against what they must be. */
export async function checkViews(query: Query, known: readonly KnownCase[], threw: Threw, looked: (rows: number) => void): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const cases: KnownCase[] = [];
  const folded: FoldedRow[] = [];
  for (const kase of known) {
    findings.push(...guarded(kase, 'views', 'CHECK_FAILED', threw, () => {
      folded.push(rowOf(kase, kase.state?.lastAt ?? kase.head.now));
      cases.push(kase);
      return [];
    }));
  }
  const byId = new Map(cases.map((kase) => [kase.head.caseId, kase]));
  const report = (view: ViewCheck, { differences, rows }: Compared): void => {
    looked(rows);
    for (const difference of differences) {
      const kase = byId.get(difference.caseId);
      if (kase !== undefined) findings.push(...findingsOf(kase, view, difference));
    }
  };
  for (const view of [caseAccessCheck, caseSearchCheck, deadlineCheck]) report(view, await differencesOf(query, view, folded));
  report(taskCheck, await taskDifferences(query, cases, folded));
  for (const [view, own] of viewsByType(cases, folded)) report(view, await differencesOf(query, view, own));
  return findings;
}

/**
 * A gate may ask what day it is, and a row is written at the last command: a task that is there on only one of that day
 * and today is nobody's fault.
 */
async function taskDifferences(query: Query, cases: readonly KnownCase[], folded: readonly FoldedRow[]): Promise<Compared> {
  const then = await differencesOf(query, taskCheck, folded);
  if (then.differences.length === 0) return then;
  const wrong = new Set(then.differences.map(({ caseId }) => caseId));
  const today = await differencesOf(query, taskCheck, cases.filter(({ head }) => wrong.has(head.caseId)).map((kase) => rowOf(kase, kase.head.now)));
  const keys = new Set(today.differences.map(({ key }) => JSON.stringify(key)));
  return { ...then, differences: then.differences.filter(({ key }) => keys.has(JSON.stringify(key))) };
}

function viewsByType(cases: readonly KnownCase[], folded: readonly FoldedRow[]): readonly (readonly [ViewCheck, readonly FoldedRow[]])[] {
  const types = new Set(cases.map(({ caseType }) => caseType));
  return [...types].flatMap((type) => type.views.map((view) => [view, folded.filter((_, i) => cases[i]?.caseType === type)] as const));
}

function rowOf(kase: KnownCase, at: Instant): FoldedRow {
  const { state, rules, caseType: { module: { type, searchable } }, head } = kase;
  const ids = { case_id: head.caseId, congress_id: head.congressId, veiled_kinds: type.deadlines.filter((k) => k.veiled).map((k) => k.kind), rules };
  if (state === null || rules === null) return { ...ids, state, tasks: [], access: [], core: null, searchable: [] };
  return {
    ...ids, state, tasks: tasksOf(type, state, contextAt(kase, state, rules, at)), access: type.access(state, rules),
    searchable: searchable(state),
    core: { stage: type.stage(state, rules), beside: type.beside(state, rules), round: type.round(state), ended: type.ended(state, rules) },
  };
}

/** Names the row and the columns, never what stands in them; of a moved deadline the days, which say what happened. */
function findingsOf(kase: KnownCase, { table, columns }: ViewCheck, { key, expected, actual }: Difference): readonly Finding[] {
  const row = { view: table, key: [...key] };
  if (actual === null || expected === null) return [findingOf(kase, 'views', actual === null ? 'VIEW_ROW_MISSING' : 'VIEW_ROW_LEFT_OVER', row)];
  const differing = columns.filter((c) => JSON.stringify(expected[c] ?? null) !== JSON.stringify(actual[c] ?? null));
  const moved = table === deadlineCheck.table ? differing.filter((c) => DAYS_OF_A_DEADLINE.includes(c)) : [];
  const edited = differing.filter((c) => !moved.includes(c));
  const days = (from: Readonly<Record<string, Json>>): Json => Object.fromEntries(moved.map((c) => [c, from[c] ?? null]));
  return [
    ...(moved.length === 0 ? [] : [findingOf(kase, 'deadlines', 'DEADLINE_MOVED', { deadline: key[0] ?? null, where: 'view', recorded: days(actual), expected: days(expected) })]),
    ...(edited.length === 0 ? [] : [findingOf(kase, 'views', 'VIEW_ROW_EDITED', { ...row, columns: edited })]),
  ];
}
