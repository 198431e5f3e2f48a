import type { z } from 'zod';
import { inOrder, type SuggestionState } from '@huiying/case-type-suggestion';
import type { suggestionPageSchema } from '@huiying/contracts/schemas';
import { ballOf, namesOf, suggestionList } from '@huiying/persistence';
import type { ApiParts } from '../app/parts';
import { notFound } from '../http/problem';
import { ballView } from './ball-view';
import { clockView, type ClockView } from './clock-view';
import { contentView } from './content-view';
import { OFFERED_ORDER } from './offered-order';
import { followUpParts } from './page/follow-up-parts';
import { handlingParts } from './page/handling-parts';
import { intakeParts } from './page/intake-parts';
import { refsIn, sightOf, type PageSource } from './page/page-source';
import { ratingParts } from './page/rating-parts';
import { replyParts } from './page/reply-parts';
import type { Reading } from './reading';
import { suggestionCase } from './suggestion-case';
import { idsOf, suggestionRow } from './suggestion-row';

/** Everything that one page about one suggestion shows, as far as this reader may see it. */
export async function casePage(parts: ApiParts, reading: Reading, id: string): Promise<z.input<typeof suggestionPageSchema>> {
  const { db, session, today } = reading;
  // As it is written: facts, ball and lists come from there too, and no page says of one window that it is over and runs.
  const { stored: state, version } = await suggestionCase(parts, reading, id);
  const [row] = await suggestionList(db, session.congressId, { today, caseIds: [id], limit: 1 });
  if (row === undefined) throw notFound();
  const names = await namesOf(db, session.congressId, today, [...idsIn(state), ...idsOf([row])]);
  const ball = await ballOf(db, session.congressId, [id], today, OFFERED_ORDER);
  const source: PageSource = { reading, state, names, contents: await contentView(reading, refsIn({ ...state, deadlines: null })), sight: sightOf(reading) };
  return {
    ...suggestionRow(reading, row, names), version, ruleVersion: state.ruleVersion,
    ...intakeParts(source), ...handlingParts(source), ...replyParts(source), ...ratingParts(source), ...followUpParts(source),
    ball: [...ballView(reading, ball)],
    clocks: clocksOf(parts, source),
  };
}

/** All clocks, also those that have ended, the nearest first; veiled kinds are no matter of the handling side. */
function clocksOf(parts: ApiParts, { state, sight, reading }: PageSource): ClockView[] {
  const kinds = parts.executor.parts.modules.get('suggestion')?.type.deadlines ?? [];
  const veiled = new Set(kinds.filter((k) => k.veiled).map((k) => k.kind));
  return Object.values(state.deadlines)
    .filter((d) => !(sight.handling && veiled.has(d.kind)))
    .sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : a.startedSeq - b.startedSeq))
    .map((d) => clockView(reading, { id: d.id, kind: d.kind, partId: d.part, startedOn: d.startedOn, lastDay: d.lastDay, provisional: d.provisional, status: d.status, ruleVersion: state.ruleVersion }));
}

/** Ids of everybody and every body that the page names. */
function idsIn(state: SuggestionState): readonly string[] {
  return [
    ...(state.text?.proposedUnits ?? []), ...(state.preAssignment?.units ?? []).map((u) => u.unit),
    ...inOrder(state.signatures).map((s) => s.signer),
    ...inOrder(state.assignments).flatMap(({ unit, standing }) => [unit, ...(standing.state === 'objected' && standing.counterProposal !== null ? [standing.counterProposal] : [])]),
    ...inOrder(state.contacts).flatMap((c) => c.deputies), ...inOrder(state.ratings).map((r) => r.rater),
    ...inOrder(state.proposals).flatMap((p) => (p.proposer === 'system' ? [] : [p.proposer])),
  ];
}
