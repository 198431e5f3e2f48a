import { parseCalendarYear, type CalendarYearData } from './calendar-year.schema';
import year2020 from './data/calendar/2020.json';
import year2021 from './data/calendar/2021.json';
import year2022 from './data/calendar/2022.json';
import year2023 from './data/calendar/2023.json';
import year2024 from './data/calendar/2024.json';
import year2025 from './data/calendar/2025.json';
import year2026 from './data/calendar/2026.json';
import nationalMinimum from './data/rule-sets/national-minimum.json';
import recommended from './data/rule-sets/recommended.json';
import zhejiangReference from './data/rule-sets/zhejiang-reference.json';
import { ruleSetOf } from './parse-rule-set';
import type { RuleSet } from './suggestion-rules.schema';

function calendarSeed(json: unknown): CalendarYearData {
  const parsed = parseCalendarYear(json);
  if (!parsed.ok) throw new Error(`calendar year refused: ${parsed.problems.map((p) => `${p.code} ${p.at}`).join('; ')}`);
  return parsed.calendarYear;
}

/**
 * The sets a congress can begin with. `national-minimum`: what the law itself says, nothing more. `recommended`: the
 * middle of what regulations say. `zhejiang-reference`: another province's text where it speaks (it binds that
 * province's deputies only): second handling opens by itself, the unit's clock starts at receipt.
 */
export const ruleSets = {
  'national-minimum': ruleSetOf(nationalMinimum),
  recommended: ruleSetOf(recommended),
  'zhejiang-reference': ruleSetOf(zhejiangReference),
} as const satisfies Record<string, RuleSet>;

/** Name by which a set is chosen at the first start. */
export type RuleSetId = keyof typeof ruleSets;

/** The published years, oldest first. */
export const calendarYears: readonly CalendarYearData[] = [year2020, year2021, year2022, year2023, year2024, year2025, year2026].map(calendarSeed);
