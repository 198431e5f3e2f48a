import { endOfDay, tasksOf, type CaseState, type CaseType, type DecideContext, type EventBody, type Holder, type Json } from '@huiying/engine';
import type { View, ViewRow } from './view';

/** What views are computed from beside the state. */
export interface ViewSource<S extends CaseState, E extends EventBody, R> {
  readonly caseType: CaseType<S, E, R>;
  readonly context: DecideContext<R>;
}

/** The word under which a holder stands in `case_access` and `task`. */
export function subjectOf(holder: Holder, role: string): string {
  switch (holder.type) {
    case 'body': return `body:${holder.bodyId}`;
    case 'person': return `person:${holder.personId}`;
    case 'bodyKind': return `kind:${holder.bodyKind}`;
    case 'role': return `role:${holder.role}`;
    case 'congress': return `role:${role}`;
  }
}

const unique = (rows: readonly ViewRow[], key: readonly string[]): readonly ViewRow[] =>
  [...new Map(rows.map((row) => [key.map((k) => String(row[k])).join('|'), row])).values()];

const head = (state: CaseState): { case_id: string; congress_id: string } => ({ case_id: state.caseId, congress_id: state.congressId });

/** The three views that every case type has: who sees it, who is to act, until when. */
export function commonViews<S extends CaseState, E extends EventBody, R>(): readonly View<S, ViewSource<S, E, R>>[] {
  return [
    {
      table: 'case_access', key: ['case_id', 'subject', 'relation'],
      columns: { case_id: 'uuid', congress_id: 'uuid', subject: 'text', relation: 'text' },
      rows: (state, { caseType, context }) => unique(
        caseType.access(state, context.rules).map(({ relation, holder }) => ({ ...head(state), subject: subjectOf(holder, relation), relation })),
        ['subject', 'relation']),
    },
    {
      table: 'task', key: ['case_id', 'command', 'part_id', 'role', 'subject'],
      columns: { case_id: 'uuid', congress_id: 'uuid', command: 'text', part_id: 'uuid', role: 'text', subject: 'text', since_seq: 'integer', deadline_id: 'uuid', veiled: 'boolean' },
      rows: (state, { caseType, context }) => unique(
        tasksOf(caseType, state, context).map((t) => ({
          ...head(state), command: t.command, part_id: t.part, role: t.role, subject: subjectOf(t.holder, t.role), since_seq: t.sinceSeq, deadline_id: t.deadline, veiled: t.veiled,
        })),
        ['command', 'part_id', 'role', 'subject']),
    },
    {
      table: 'deadline', key: ['id'],
      columns: {
        id: 'uuid', case_id: 'uuid', congress_id: 'uuid', kind: 'text', part_id: 'uuid', started_on: 'date', last_day: 'date', due_at: 'timestamptz',
        provisional: 'boolean', status: 'text', escalated: 'integer', veiled: 'boolean',
      },
      rows: (state, { caseType }) => Object.values(state.deadlines).map((d): Record<string, Json> => ({
        id: d.id, ...head(state), kind: d.kind, part_id: d.part, started_on: d.startedOn, last_day: d.lastDay, due_at: endOfDay(d.lastDay),
        provisional: d.provisional, status: d.status, escalated: d.stepsDone.filter((s) => !s.step.startsWith('remind')).length,
        veiled: caseType.deadlines.find((k) => k.kind === d.kind)?.veiled ?? false,
      })),
    },
  ];
}
