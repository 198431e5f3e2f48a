/** As the API has it: shorter words stand in nearly every text, but a number may have one digit. */
const FEWEST_CHARACTERS = 2;
const ONE_DIGIT = /^\p{Nd}$/u;

/** Would the API refuse to look for these words in suggestions, being too few characters? Nothing at all asks for nothing. */
export function isTooShort(words: string): boolean {
  const sought = words.trim();
  return sought !== '' && [...sought].length < FEWEST_CHARACTERS && !ONE_DIGIT.test(sought);
}
