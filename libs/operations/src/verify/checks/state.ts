import { applyEvent, canonicalText, type CaseEvent, type CaseState, type Json } from '@huiying/engine';
import { findingOf, type StoredCase } from '../checked-case';
import type { Finding } from '../finding';
import { parsed } from './events';

/** The events in canonical bytes, through the upcasters. */
export const writtenEvents = ({ events, caseType: { module } }: StoredCase): readonly CaseEvent[] =>
  events.map(({ bytes }) => module.type.upcast(parsed(bytes) as unknown as CaseEvent));

/** The state that the events lead to; null where there are none. Throws where they cannot be folded. */
export function stateOfEvents({ head, caseType: { module } }: StoredCase, events: readonly CaseEvent[]): CaseState | null {
  const [first] = events;
  // A case begins under the rules of its first event; the head names those that it is pinned to by now.
  return first === undefined ? null : events.reduce((state, event) => applyEvent(module.type, state, event), module.type.empty(head.caseId, head.congressId, first.ruleVersion));
}

const textOf = (value: unknown): string => canonicalText(value as Json);

/**
 * The stored state and the head's own columns say what the events say. A deadline that differs in nothing but its day
 * was moved, and is named so.
 */
export function checkState(kase: StoredCase, folded: CaseState | null, rules: object | null): readonly Finding[] {
  const { head, caseType: { module } } = kase;
  if (folded === null) return head.state === null ? [] : [findingOf(kase, 'state', 'STATE_DIFFERS', { fields: ['state'] })];
  if (head.state === null) return [findingOf(kase, 'state', 'STATE_DIFFERS', { fields: ['state'] })];
  const moved = movedDeadlines(kase, head.state, folded);
  const stored = withDaysOf(head.state, folded);
  const fields = [...new Set([...Object.keys(stored), ...Object.keys(folded)])].filter((field) => {
    const [was, is] = [stored, folded].map((state) => (state as unknown as Readonly<Record<string, unknown>>)[field]);
    return textOf(was ?? null) !== textOf(is ?? null);
  });
  const columns = [
    ...(head.seq === folded.seq ? [] : ['seq']), ...(head.openSeq === folded.openSeq ? [] : ['open_seq']), ...(head.ruleVersion === folded.ruleVersion ? [] : ['rule_version']),
    ...(rules === null || head.ended === module.type.ended(folded, rules) ? [] : ['ended']),
  ];
  if (fields.length === 0 && columns.length === 0) return moved;
  return [...moved, findingOf(kase, 'state', 'STATE_DIFFERS', { fields: fields.sort(), columns })];
}

function movedDeadlines(kase: StoredCase, stored: CaseState, folded: CaseState): readonly Finding[] {
  return Object.values(folded.deadlines).flatMap(({ id, kind, lastDay }) => {
    const recorded = stored.deadlines?.[id]?.lastDay;
    return recorded === undefined || recorded === lastDay ? [] : [findingOf(kase, 'deadlines', 'DEADLINE_MOVED', { deadline: id, kind, where: 'state', recorded, expected: lastDay })];
  });
}

/** The stored state with the days that its deadlines should have: what else differs shows. */
const withDaysOf = (stored: CaseState, folded: CaseState): CaseState => ({
  ...stored,
  deadlines: Object.fromEntries(Object.entries(stored.deadlines ?? {}).map(([id, ledger]) => [id, { ...ledger, lastDay: folded.deadlines[id]?.lastDay ?? ledger.lastDay }])),
});
