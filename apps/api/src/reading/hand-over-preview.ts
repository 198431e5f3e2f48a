import type { z } from 'zod';
import type { SuggestionState } from '@huiying/case-type-suggestion';
import type { handOverPreview, handOverPreviewAnswer } from '@huiying/contracts/schemas';
import { difficulties } from '@huiying/contracts/schemas';
import { decide, type CaseId, type ContentRef, type Day, type Outcome, type Refusal } from '@huiying/engine';
import { readCase, type CaseReading } from '@huiying/executor';
import { suggestionList, type SuggestionRow } from '@huiying/persistence';
import { dayWithWeekday, wordsOf, type Locale } from '@huiying/texts';
import type { ApiParts } from '../app/parts';
import { actionsFor } from './actions-view';
import type { Reading } from './reading';
import { numberText, titleText } from './titles';

type Answer = z.input<typeof handOverPreviewAnswer>;
type Line = Answer['cases'][number];

/** Whoever says an earlier day gives a reason with the act itself; whether its form has one is not asked here. */
const SOME_REASON: ContentRef = { ref: '00000000-0000-4000-8000-000000000000', kind: 'reason', digest: '' };

/** What would come of handing over these suggestions now, decided by the core in memory; nothing is written. */
export async function handOverPreviewView(parts: ApiParts, reading: Reading, { day, cases }: z.output<typeof handOverPreview>): Promise<Answer> {
  const { db, session, today } = reading;
  const ids = cases.map(({ id }) => id);
  const rows = await suggestionList(db, session.congressId, { today, caseIds: ids, limit: ids.length });
  const visible = new Map(rows.map((row) => [row.caseId as CaseId, row]));
  const lines: Line[] = [];
  for (const [id, row] of visible) {
    const found = await readCase(db, parts.executor.parts, session, id);
    lines.push(found === null ? unknown(reading.locale, id) : lineOf(reading.locale, row, found, day));
  }
  const first = lines.find(({ allowed }) => allowed);
  const form = first === undefined ? null : (await actionsFor(parts, reading, first.id)).actions.find((a) => a.command === 'handOver') ?? null;
  return { form, cases: [...lines, ...ids.filter((id) => !visible.has(id)).map((id) => unknown(reading.locale, id))] };
}

function lineOf(locale: Locale, row: SuggestionRow, { module, state, context, version }: CaseReading, day: Day | null): Line {
  const outcomes = difficulties.map((difficulty) => ({
    difficulty, outcome: decide(module.type, state, { name: 'handOver', part: null, day, entry: 'screen', onBehalfOf: null, reason: SOME_REASON, input: { difficulty } }, context) as Outcome<SuggestionState>,
  }));
  const refusal = outcomes.map(({ outcome }) => (outcome.accepted ? null : outcome.refusal)).find((r) => r !== null) ?? null;
  return {
    id: row.caseId, version, numberText: numberText(locale, row), title: titleText(locale, row), ...allowedOr(locale, refusal),
    replyDue: refusal === null ? outcomes.flatMap(({ difficulty, outcome }) => (outcome.accepted ? dueOf(locale, difficulty, outcome.state) : [])) : [],
  };
}

const allowedOr = (locale: Locale, refusal: Pick<Refusal, 'code' | 'params'> | null): Pick<Line, 'allowed' | 'reasonCode' | 'reasonText'> =>
  refusal === null ? { allowed: true, reasonCode: null, reasonText: null } : { allowed: false, reasonCode: refusal.code, reasonText: wordsOf(locale, refusal.code, refusal.params) };

/** The clock of the deputy's right to a reply, as the act would start it. */
const dueOf = (locale: Locale, difficulty: string, state: SuggestionState): Line['replyDue'] =>
  Object.values(state.deadlines).filter((d) => d.kind === 'replyDeputy').map(({ lastDay }) => ({ difficulty, due: lastDay, dueText: dayWithWeekday(locale, lastDay) }));

/** Unknown and invisible look the same. */
const unknown = (locale: Locale, id: string): Line => ({ id, version: null, numberText: null, title: null, ...allowedOr(locale, { code: 'NOT_FOUND' }), replyDue: [] });
