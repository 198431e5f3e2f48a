import type { CongressSeeds } from '@huiying/auth';
import { calendarYears, ruleSets, type RuleSetId } from '@huiying/rules';

/** The set that a new congress begins with; the others are there to be chosen. */
const FIRST_SET: RuleSetId = 'recommended';
/** From here on it holds for whatever is entered later, also from old ledgers. */
const FIRST_DAY = '2020-01-01';

/** Rules and calendar of a congress that is just being made. */
export function firstSeeds(): CongressSeeds {
  const set = ruleSets[FIRST_SET];
  return {
    ruleSets: [{ case_type: 'suggestion', version: `${set.id}-${set.version}`, valid_from: FIRST_DAY, data: set }],
    calendar: calendarYears.map((data) => ({ year: data.year, data })),
  };
}
