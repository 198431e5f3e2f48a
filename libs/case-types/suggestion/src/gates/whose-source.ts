import { wrongInput, type Refusal } from '@huiying/engine';
import type { RoleId, SuggestionRules, SuggestionSource } from '../rules';
import type { Deciding } from '../table/row';

/** What a deputy brings himself, on screen or on the paper that his group's secretary or the committee enters. */
const DEPUTYS_OWN: readonly RoleId[] = ['deputy', 'groupSecretary', 'registrar'];
/** What others decided or said: the presidium, another congress, whoever sat in. The committee has it in writing. */
const OF_THE_COMMITTEE: readonly RoleId[] = ['registrar'];

/** Who may say that a suggestion comes from there. The rules say which of them a congress knows at all. */
const NAMED_BY: Readonly<Record<SuggestionSource, readonly RoleId[]>> = {
  session: DEPUTYS_OWN, betweenSessions: DEPUTYS_OWN, voterOpinion: DEPUTYS_OWN,
  motionConverted: OF_THE_COMMITTEE, handedDown: OF_THE_COMMITTEE, passedUp: OF_THE_COMMITTEE, sittingInRemark: OF_THE_COMMITTEE,
};

/** Sources that somebody in this role may name here. */
export const sourcesFor = (role: string, rules: SuggestionRules): readonly SuggestionSource[] =>
  rules.sources.value.filter((source) => NAMED_BY[source].some((one) => one === role));

/** Refuses a source that these rules do not know, or that is not his to name; `field` is what said it. */
export function notHisSource({ rules, acting }: Deciding, source: SuggestionSource, field: 'source' | 'session'): Refusal | null {
  if (!rules.sources.value.includes(source)) return wrongInput(field, 'SUGGESTION.SOURCE_NOT_ALLOWED', { source });
  return sourcesFor(acting.role, rules).includes(source) ? null : wrongInput(field, 'SUGGESTION.SOURCE_NOT_YOURS', { source });
}
