import type { ProposedUnit } from '@huiying/case-type-suggestion';
import type { BodyId, Day, PersonId } from '@huiying/engine';
import type { TextOnItsWay } from '@huiying/contracts';
import type { CongressRegisters } from '../congress-registers';
import type { PlannedSuggestion } from '../read/planned-rows';
import { meetingFor } from '../series';
import { joinedText } from '../text-parts';

const onItsWay = (kind: string, text: string): TextOnItsWay => ({ $text: text, kind });

/** The input of `takeOver` (转入旧账), its texts still on their way; null where the row lacks what every suggestion has. */
export function takeOverInput(s: PlannedSuggestion, meetingCode: string | null, { bodyIds, personIds }: CongressRegisters): object | null {
  const lead = s.lead === null ? undefined : personIds.get(s.lead);
  const cosigners = s.cosigners.map((card) => personIds.get(card)).filter((id): id is PersonId => id !== undefined);
  const units = unitsOf(s, bodyIds);
  if (s.number === null || s.title === null || s.handedOver === null || lead === undefined || cosigners.length < s.cosigners.length || units === null) return null;
  const text = joinedText(s.text);
  const meeting = meetingFor(meetingCode, s.source);
  return {
    number: s.number, source: s.source, lead, units, difficulty: 'normal', handedOverOn: s.handedOver as Day, key: s.key,
    title: onItsWay('title', s.title),
    ...(meeting !== null && { session: meeting }),
    ...(s.category !== null && { category: s.category }),
    ...(cosigners.length > 0 && { cosigners }),
    ...(text !== null && { text: onItsWay('body', text) }),
    ...(s.remark !== '' && { remark: onItsWay('remark', s.remark) }),
  };
}

/** Several units under 主办单位 each answer their own part (分办), whatever the column of the way of handling says. */
function unitsOf({ main, co, mode }: PlannedSuggestion, bodyIds: ReadonlyMap<string, BodyId>): readonly ProposedUnit[] | null {
  const separate = mode === 'separate' || main.length > 1;
  const units = [
    ...main.map((code) => ({ unit: bodyIds.get(code), kind: separate ? ('separate' as const) : ('main' as const) })),
    ...co.map((code) => ({ unit: bodyIds.get(code), kind: 'co' as const })),
  ];
  return units.every((u): u is ProposedUnit => u.unit !== undefined) ? units : null;
}
