import type { z } from 'zod';
import type { SuggestionState } from '@huiying/case-type-suggestion';
import { difficulties, type handOverPreview, type handOverPreviewAnswer } from '@huiying/contracts/schemas';
import { decide, type CaseId, type ContentRef, type Day, type Outcome, type Refusal } from '@huiying/engine';
import { namesOf, suggestionList, type Names, type SuggestionRow } from '@huiying/persistence';
import { dayWithWeekday, wordsOf, type Locale } from '@huiying/texts';
import type { ApiParts } from '../app/parts';
import { actionsFor } from './actions-view';
import { labelled } from './labelled';
import type { Reading } from './reading';
import { suggestionCase, type SuggestionCase } from './suggestion-case';
import { numberText, titleText } from './titles';

type Answer = z.input<typeof handOverPreviewAnswer>;
type Line = Answer['cases'][number];

/** One of the chosen cases that the reader sees: its row in lists, and the case after time has passed. */
interface Seen {
  readonly row: SuggestionRow;
  readonly found: SuggestionCase;
}

/** Whoever says an earlier day gives a reason with the act itself; whether its form has one is not asked here. */
const SOME_REASON: ContentRef = { ref: '00000000-0000-4000-8000-000000000000', kind: 'reason', digest: '' };

/** What would come of handing over these suggestions now, decided by the core in memory; nothing is written. */
export async function handOverPreviewView(parts: ApiParts, reading: Reading, { day, cases }: z.output<typeof handOverPreview>): Promise<Answer> {
  const { db, session, today, locale } = reading;
  const ids = cases.map(({ id }) => id);
  const seen: Seen[] = [];
  for (const row of await suggestionList(db, session.congressId, { today, caseIds: ids, limit: ids.length })) seen.push({ row, found: await suggestionCase(parts, reading, row.caseId) });
  const names = await namesOf(db, session.congressId, today, seen.flatMap(({ found }) => unitsOf(found).map(({ unit }) => unit)));
  const visible = new Set(seen.map(({ row }) => row.caseId));
  return {
    form: await formOf(parts, reading, seen),
    cases: [...seen.map((one) => lineOf(locale, one, names, day)), ...ids.filter((id) => !visible.has(id)).map((id) => unknown(locale, id))],
  };
}

/** By the first that can be handed over on whatever day: by its form a wrong day can be put right. */
async function formOf(parts: ApiParts, reading: Reading, seen: readonly Seen[]): Promise<Answer['form']> {
  const first = seen.find(({ found }) => found.actions().some((a) => a.command === 'handOver' && a.allowed));
  return first === undefined ? null : (await actionsFor(parts, reading, first.row.caseId)).actions.find((a) => a.command === 'handOver') ?? null;
}

const unitsOf = ({ state }: SuggestionCase) => state.preAssignment?.units ?? [];

function lineOf(locale: Locale, { row, found }: Seen, names: Names, day: Day | null): Line {
  const { module, state, context, version } = found;
  const outcomes = difficulties.map((difficulty) => ({
    difficulty, outcome: decide(module.type, state, { name: 'handOver', part: null, day, entry: 'screen', onBehalfOf: null, reason: SOME_REASON, input: { difficulty } }, context) as Outcome<SuggestionState>,
  }));
  const refusal = outcomes.map(({ outcome }) => (outcome.accepted ? null : outcome.refusal)).find((r) => r !== null) ?? null;
  return {
    id: row.caseId, version, numberText: numberText(locale, row), title: titleText(locale, row), ...allowedOr(locale, refusal),
    units: unitsOf(found).map(({ unit, kind }) => ({ id: unit, name: names.bodies.get(unit) ?? '', role: labelled(locale, 'option.assignmentRole', kind) })),
    replyDue: refusal === null ? outcomes.flatMap(({ difficulty, outcome }) => (outcome.accepted ? dueOf(locale, difficulty, outcome.state) : [])) : [],
  };
}

const allowedOr = (locale: Locale, refusal: Pick<Refusal, 'code' | 'params'> | null): Pick<Line, 'allowed' | 'reasonCode' | 'reasonText'> =>
  refusal === null ? { allowed: true, reasonCode: null, reasonText: null } : { allowed: false, reasonCode: refusal.code, reasonText: wordsOf(locale, refusal.code, refusal.params) };

/** The clock of the deputy's right to a reply, as the act would start it. */
const dueOf = (locale: Locale, difficulty: string, state: SuggestionState): Line['replyDue'] =>
  Object.values(state.deadlines).filter((d) => d.kind === 'replyDeputy').map(({ lastDay }) => ({ difficulty, due: lastDay, dueText: dayWithWeekday(locale, lastDay) }));

/** Unknown and invisible look the same. */
const unknown = (locale: Locale, id: CaseId): Line => ({ id, version: null, numberText: null, title: null, ...allowedOr(locale, { code: 'NOT_FOUND' }), units: [], replyDue: [] });
