/** Below this two names have too little in common to propose one for the other. */
const CLOSE_ENOUGH = 0.65;

/** The name most like the text, or undefined where none is close enough; the first of equals. */
export function mostSimilar(text: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestLikeness = 0;
  for (const name of names) {
    if ((2 * Math.min(text.length, name.length)) / (text.length + name.length) < CLOSE_ENOUGH) continue;
    const likeness = similarity(text, name);
    if (likeness >= CLOSE_ENOUGH && likeness > bestLikeness) [best, bestLikeness] = [name, likeness];
  }
  return best;
}

/** Share of characters that two names have in common in the same order, from 0 to 1. */
export function similarity(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  if (left.length + right.length === 0) return 1;
  return (2 * commonSubsequence(left, right)) / (left.length + right.length);
}

function commonSubsequence(left: readonly string[], right: readonly string[]): number {
  let above: number[] = new Array<number>(right.length + 1).fill(0);
  for (const character of left) {
    const row = [0];
    right.forEach((other, i) => {
      row.push(character === other ? (above[i] ?? 0) + 1 : Math.max(above[i + 1] ?? 0, row[i] ?? 0));
    });
    above = row;
  }
  return above[right.length] ?? 0;
}
