import type { DeadlineKind as EngineDeadlineKind, DeadlineSetting, WhenPassed } from '@huiying/engine';
import type { DeadlineKind, DeadlineRule, SuggestionRules } from './rules';
import type { PartKind } from './parts';

type Kind = EngineDeadlineKind<SuggestionRules>;
type Owner = 'intake' | 'assign' | 'answer' | 'supervise' | 'rate' | 'second-handling' | 'publish' | 'track' | 'settle';

const escalate: WhenPassed = { then: 'escalate' };
const nothing: WhenPassed = { then: 'nothing' };
const order = (command: string): WhenPassed => ({ then: 'command', command });

const toSetting = ({ remind, escalateTo }: DeadlineRule<unknown>, rules: SuggestionRules): Pick<DeadlineSetting, 'remind' | 'escalateTo' | 'ladder'> =>
  ({ remind, escalateTo, ladder: rules['ladder.days'].value });

/** What a rule set says of a clock; null where it does not exist there. */
function settingOf(kind: DeadlineKind, rules: SuggestionRules): DeadlineSetting | null {
  switch (kind) {
    case 'commitment': {
      const rule = rules['deadline.commitment'].value;
      return rule.period === null ? null : { period: null, againEvery: rule.againEvery, ...toSetting(rule, rules) };
    }
    case 'replyDeputy':
    case 'replyUnit': {
      const rule = rules[`deadline.${kind}`].value;
      return rule.period === null ? null : { period: rule.period, hardPeriod: rule.hardPeriod, ...toSetting(rule, rules) };
    }
    case 'handover': {
      // The session's own period takes the place of the longer one: `start` chooses by the same switch.
      const rule = rules['deadline.handover'].value;
      return rule.period === null && rule.sessionPeriod === null ? null : { period: rule.period, hardPeriod: rule.sessionPeriod, ...toSetting(rule, rules) };
    }
    default: {
      const rule = rules[`deadline.${kind}`].value;
      return rule.period === null ? null : { period: rule.period, ...toSetting(rule, rules) };
    }
  }
}

const kind = (name: DeadlineKind, part: PartKind, owner: Owner, whenPassed: WhenPassed = escalate, more: Pick<Kind, 'veiled'> = {}): Kind =>
  ({ kind: name, part, owner, whenPassed, setting: (rules) => settingOf(name, rules), basis: (rules) => rules[`deadline.${name}`].basis, ...more });

/** All kinds of deadlines, each with the part that it stands on and the stage of the process that gives its orders. */
export const deadlines: readonly Kind[] = [
  kind('cosigning', 'signature', 'intake', nothing),
  kind('review', 'case', 'intake'),
  kind('handover', 'case', 'assign'),
  kind('signFor', 'assignment', 'assign'),
  kind('objectionWindow', 'assignment', 'assign', order('closeObjectionWindow')),
  kind('objectionDecision', 'assignment', 'assign'),
  kind('reassign', 'assignment', 'assign'),
  kind('firstContact', 'assignment', 'answer'),
  kind('contactAnswer', 'contact', 'answer', order('markUnanswered')),
  kind('opinion', 'opinion', 'answer'),
  kind('opinionRedo', 'opinion', 'answer'),
  kind('replyDeputy', 'case', 'supervise'),
  kind('replyUnit', 'reply', 'answer'),
  kind('replyRound', 'reply', 'answer'),
  kind('extensionDecision', 'extension', 'answer'),
  kind('check', 'reply', 'answer'),
  kind('ratingWindow', 'ratingWindow', 'rate', order('closeRatingWindow'), { veiled: true }),
  kind('secondDecision', 'round', 'second-handling'),
  kind('coordination', 'coordination', 'second-handling'),
  kind('publication', 'publication', 'publish'),
  kind('commitment', 'commitment', 'track'),
  kind('closing', 'case', 'settle'),
];
