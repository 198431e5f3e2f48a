import type { CongressSeeds } from '@huiying/auth';
import { calendarYears, ruleSets, type RuleSetId } from '@huiying/rules';

/** From here on it holds for whatever is entered later, also from old ledgers. */
const FIRST_DAY = '2020-01-01';

/** Rules and calendar of a congress that is just being made, with the rule set that was chosen for it. */
export function firstSeeds(chosen: RuleSetId): CongressSeeds {
  const set = ruleSets[chosen];
  return {
    ruleSets: [{ case_type: 'suggestion', version: `${set.id}-${set.version}`, valid_from: FIRST_DAY, data: set }],
    calendar: calendarYears.map((data) => ({ year: data.year, data })),
  };
}
