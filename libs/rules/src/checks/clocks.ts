import type { Period } from '@huiying/engine';
import { problemAt, type RuleProblem } from '../problem';
import { deadlineRules } from '../schema/deadline-rule.schema';
import type { SuggestionRules } from '../suggestion-rules.schema';

type DeadlineKey = keyof typeof deadlineRules;
const deadlineKeys = Object.keys(deadlineRules) as DeadlineKey[];

/** Every period that a clock may run on, none where the clock does not exist. */
function periodsOf(rules: SuggestionRules, key: DeadlineKey): Period[] {
  const { period, ...more } = rules[key].value;
  const others = ['hardPeriod' in more ? more.hardPeriod : null, 'sessionPeriod' in more ? more.sessionPeriod : null];
  return [period, ...others].filter((one): one is Period => one !== null && one.unit !== 'ownDate');
}

/** Days, roughly, only to tell a reminder that cannot lie inside its period: months short, working days as worked weeks. */
const roughDays = (period: { readonly n: number; readonly unit: Period['unit'] }): number =>
  period.n * { months: 28, days: 1, workingDays: 7 / 5 }[period.unit];

/** A reminder lies inside each period of its clock. */
export const remindersInsidePeriod = (rules: SuggestionRules): RuleProblem[] =>
  deadlineKeys.flatMap((key) => {
    const shortest = Math.min(...periodsOf(rules, key).map(roughDays));
    return rules[key].value.remind.flatMap(({ n, unit }) =>
      unit !== 'share' && roughDays({ n, unit }) >= shortest ? [problemAt(key, 'REMINDER_BEFORE_START', { n, unit })] : [],
    );
  });

/** A clock that does not exist reminds nobody and climbs nowhere. */
export const absentClocksSayNothing = (rules: SuggestionRules): RuleProblem[] =>
  deadlineKeys.flatMap((key) => {
    const { remind, escalateTo, period } = rules[key].value;
    const absent = period === null && periodsOf(rules, key).length === 0;
    return absent && remind.length + escalateTo.length > 0 ? [problemAt(key, 'ABSENT_CLOCK_DESCRIBED')] : [];
  });

/** A hard item has more time than another, and none has more without the other. */
export const hardPeriodIsLonger = (rules: SuggestionRules): RuleProblem[] =>
  (['deadline.replyDeputy', 'deadline.replyUnit'] as const).flatMap((key) => {
    const { period, hardPeriod } = rules[key].value;
    if (hardPeriod === null) return [];
    return period === null || roughDays(hardPeriod) < roughDays(period) ? [problemAt(key, 'HARD_PERIOD_SHORTER')] : [];
  });

/** The days of the ladder rise. */
export const ladderRises = (rules: SuggestionRules): RuleProblem[] => {
  const rungs = rules['ladder.days'].value;
  return rungs.every((n, i) => n > (rungs[i - 1] ?? 0)) ? [] : [problemAt('ladder.days', 'LADDER_NOT_RISING')];
};

/** Each rung after the first has its day: the first is climbed at the due moment. */
export const rungsHaveDays = (rules: SuggestionRules): RuleProblem[] => {
  const rungs = 1 + rules['ladder.days'].value.length;
  return deadlineKeys.flatMap((key) =>
    rules[key].value.escalateTo.length > rungs ? [problemAt(key, 'RUNG_WITHOUT_DAY', { rungs })] : [],
  );
};

/** No promise without a running clock. */
export const commitmentClockExists = (rules: SuggestionRules): RuleProblem[] =>
  rules['deadline.commitment'].value.period === null ? [problemAt('deadline.commitment', 'COMMITMENT_CLOCK_MISSING')] : [];

/** What is urgent was due soon before. */
export const soonComesBeforeUrgent = (rules: SuggestionRules): RuleProblem[] =>
  rules['light.soonShare'].value < rules['light.urgentShare'].value ? [problemAt('light.soonShare', 'SOON_AFTER_URGENT')] : [];
