import { z } from 'zod';

/** Shorter words stand in nearly every text, and the index of texts knows pairs of characters only. */
const FEWEST_CHARACTERS = 2;
/** Offices call a case by its number, and that may have one digit. */
const ONE_DIGIT = /^\p{Nd}$/u;

function isLongEnough(words: string): boolean {
  const sought = words.trim();
  return sought === '' || [...sought].length >= FEWEST_CHARACTERS || ONE_DIGIT.test(sought);
}

/**
 * What suggestions are looked for by: words of title or text, a registered or receipt number (“018”, “18”, “第018号”),
 * the name of the lead deputy or of a unit that takes part. At least two characters, or a digit; blank asks for nothing.
 */
export const searchWords = z.string().max(100).refine(isLongEnough, 'FIELD.WORDS_TOO_SHORT');
