import { cleanText, comparable } from './text';

const SEPARATORS = /[、，,；;/／|｜\n]+/;
const NOTHING: ReadonlySet<string> = new Set(['', '无', '-', '—', '——', '--', '－', '/', '\\', '空', '暂无']);

/** More than a whole congress has: such a cell is no list, and its beginning is reported as one unknown name. */
const MOST_NAMES = 500;
const EXCERPT = 40;

/**
 * The names in a cell, in the order written. A blank separates names unless `isName` knows the text around it as one
 * name or a single character stands alone: 张　三 is one name.
 */
export function splitNames(text: string, isName: (name: string) => boolean): string[] {
  const cleaned = cleanText(text);
  const names = cleaned
    .split(SEPARATORS)
    .map((chunk) => chunk.trim())
    .flatMap((chunk) => (chunk.includes(' ') && !isName(comparable(chunk)) ? joinSingles(chunk.split(' ')) : [chunk.replaceAll(' ', '')]))
    .filter((name) => !NOTHING.has(comparable(name)));
  return names.length > MOST_NAMES ? [[...cleaned].slice(0, EXCERPT).join('')] : names;
}

/** Chinese names have two characters or more, so one that stands alone belongs to its neighbour. */
function joinSingles(words: readonly string[]): string[] {
  const names: string[] = [];
  for (const word of words) {
    const last = names.at(-1);
    if (last !== undefined && [...last].length === 1) names[names.length - 1] = last + word;
    else names.push(word);
  }
  return names;
}
