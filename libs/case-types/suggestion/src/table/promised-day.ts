import { addMonths, wrongInput, type Day, type Refusal } from '@huiying/engine';

/**
 * How far ahead a day may be promised. No law names a bound. Twenty years are four terms of a congress, beyond the plans
 * that a unit works by: what lies further is a slip of a digit, or a promise that nobody will be there to keep.
 */
const FURTHEST_YEARS = 20;

/** A promised day (承诺的完成日期) further ahead than anybody can answer for, counted from the day on which it is promised. */
export function tooFarAhead(field: string, promised: Day, on: Day): Refusal | null {
  const latest = addMonths(on, FURTHEST_YEARS * 12);
  return promised > latest ? wrongInput(field, 'COMMITMENT.TOO_FAR_AHEAD', { latest }) : null;
}

/** What is wrong with the day of a new promise: it is over already, or too far ahead. */
export const wrongPromisedDay = (field: string, promised: Day, on: Day): Refusal | null =>
  (promised < on ? wrongInput(field, 'COMMITMENT.DATE_PAST') : tooFarAhead(field, promised, on));
