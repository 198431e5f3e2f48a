import type { z } from 'zod';
import { isClockEvent, type BodyId, type CaseEvent, type Json, type PersonId } from '@huiying/engine';
import type { SuggestionState } from '@huiying/case-type-suggestion';
import type { timelineAnswer, timelineQuery, timelineEntrySchema } from '@huiying/contracts/schemas';
import { caseState, namesOf, timeline, type TimelineRow } from '@huiying/persistence';
import { dayText, dayWithWeekday, spokenParams, text } from '@huiying/texts';
import { notFound } from '../http/problem';
import { contentView } from './content-view';
import { isEventSeen, mayReadTextsOf } from './event-sight';
import { contentOf, refsIn, sightOf, type PageSource } from './page/page-source';
import { personInEvent, unitInEvent } from './event-parts';
import type { Reading } from './reading';

/** What happened in a case, as sentences, in the numbering of what this reader may see. */
export async function timelineView(reading: Reading, caseId: string, query: z.output<typeof timelineQuery>): Promise<z.input<typeof timelineAnswer>> {
  const { db, session, today } = reading;
  const row = await caseState(db, session.congressId, caseId);
  if (row === null || row.caseType !== 'suggestion') throw notFound();
  const state = row.state as SuggestionState;
  const found = await timeline(db, session.congressId, caseId, query.after ?? null, query.limit + 1);
  const rows = found.slice(0, query.limit);
  const names = await namesOf(db, session.congressId, today, idsIn(state, rows));
  const contents = await contentView(reading, rows.flatMap((r) => refsIn(r.event.data)));
  const source: PageSource = { reading, state, names, contents, sight: sightOf(reading) };
  return { rows: rows.filter((r) => isEventSeen(source, r.event)).map((r) => entry(source, r)), next: found.length > query.limit ? rows.at(-1)?.n ?? null : null };
}

function entry(source: PageSource, { n, event }: TimelineRow): z.input<typeof timelineEntrySchema> {
  const { reading: { locale }, names } = source;
  const name = (id: PersonId): string => names.people.get(id) ?? '';
  const refs = mayReadTextsOf(source, event) ? refsIn(event.data) : [];
  return {
    n, type: event.type, day: event.day, dayText: dayWithWeekday(locale, event.day), enteredAt: event.enteredAt, sentence: sentenceOf(source, event),
    actor: { id: event.actor, name: event.actor === 'system' ? text(locale, 'role.system') : name(event.actor), role: text(locale, `role.${event.role}`) },
    entry: event.entry, onBehalfOf: event.onBehalfOf === null ? null : { id: event.onBehalfOf, name: name(event.onBehalfOf) }, part: event.part, key: !isClockEvent(event),
    contents: refs.flatMap((ref) => contentOf(source, { ref, kind: '', digest: '' }) ?? []),
  };
}

/** Codes and numbers of the event in words, with who, which unit and which person. */
function sentenceOf(source: PageSource, event: CaseEvent): string {
  const { reading: { locale }, names } = source;
  const who = event.actor === 'system' ? text(locale, 'role.system') : names.people.get(event.onBehalfOf ?? event.actor) ?? '';
  const spoken = spokenParams(locale, { ...clockOf(source, event), ...simpleData(event.data) }, 'case');
  return text(locale, `event.${event.type}`, { ...spoken, who, unit: unitInEvent(source, event) ?? '', person: personInEvent(source, event) ?? '', day: dayText(locale, event.day) });
}

/** Kind and last day of the clock that an event is about; an event of its own names only the ledger entry. */
function clockOf({ state }: PageSource, event: CaseEvent): Record<string, Json> {
  const id: unknown = Reflect.get(event.data, 'deadline');
  const ledger = typeof id === 'string' ? state.deadlines[id] : undefined;
  return ledger === undefined ? {} : { kind: ledger.kind, lastDay: ledger.lastDay };
}

/** The parameters that a sentence can use: what is neither a part nor a reference. */
const simpleData = (data: object): Record<string, Json> =>
  Object.fromEntries(Object.entries(data as Record<string, Json>).filter(([, v]) => v === null || typeof v !== 'object' || (Array.isArray(v) && v.every((x) => typeof x === 'string'))));

function idsIn(state: SuggestionState, rows: readonly TimelineRow[]): readonly string[] {
  const people = new Set<PersonId>();
  const bodies = new Set<BodyId>();
  for (const { event } of rows) {
    if (event.actor !== 'system') people.add(event.actor);
    if (event.onBehalfOf !== null) people.add(event.onBehalfOf);
    if (event.body !== null) bodies.add(event.body);
  }
  for (const s of Object.values(state.signatures)) people.add(s.signer);
  for (const r of Object.values(state.ratings)) people.add(r.rater);
  for (const a of Object.values(state.assignments)) bodies.add(a.unit);
  return [...people, ...bodies];
}
