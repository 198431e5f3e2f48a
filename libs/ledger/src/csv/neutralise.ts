import { looksLikeFormula } from '../cells/text';

/**
 * A csv file has no cell types: a text that a spreadsheet would run as a formula gets an apostrophe in front. One that
 * already has apostrophes before such a text gets one more, so that `undoNeutralise` is its exact opposite.
 */
export function neutraliseForCsv(text: string): string {
  return looksLikeFormula(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** Takes the apostrophe of `neutraliseForCsv` off again. */
export function undoNeutralise(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text.replace(/^'+/, '')) ? text.slice(1) : text;
}
