import type { PlannedSuggestion, StoredProblem } from './planned-rows';

/** Share of pairs of neighbouring characters from which two titles are taken for two wordings of one. */
const ALIKE = 0.5;

/** Text without what differs between two typings of one title: forms of characters, blanks, punctuation. */
const bare = (title: string): string => title.normalize('NFKC').replace(/[\s\p{P}]+/gu, '').toUpperCase();

/** Whether a ledger's title and that of the case which bears its number say the same. A title that nobody may read is not compared. */
export const isSameTitle = (written: string | null, known: string | null): boolean => written === null || known === null || bare(written) === bare(known);

/**
 * A row whose number belongs to a case of another title: one of the two is a slip, and only a person knows which. Where
 * the titles are much alike, the title that stands there is proposed, with which the row is known; else the next number,
 * where it is free.
 */
export function otherTitle({ title, number, written }: PlannedSuggestion, known: string, isFree: (n: number) => boolean): Omit<StoredProblem, 'label' | 'cell'> {
  const problem = (column: 'title' | 'number', text: string, proposal: StoredProblem['proposal']): ReturnType<typeof otherTitle> => ({
    code: 'NUMBER_OTHER_TITLE', column, text, proposal, known, number: number ?? 0,
  });
  if (areAlike(title ?? '', known)) return problem('title', written.title ?? title ?? '', { kind: 'useText', text: known });
  const next = (number ?? 0) + 1;
  return problem('number', String(number ?? ''), isFree(next) ? { kind: 'useNumber', number: next } : { kind: 'enterNumber' });
}

/** Compared by pairs of characters: 关于…的建议 alone, which every title has, makes no two alike. */
function areAlike(a: string, b: string): boolean {
  const [left, right] = [pairs(a), pairs(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size > 0 && (2 * common) / (left.size + right.size) >= ALIKE;
}

function pairs(title: string): ReadonlySet<string> {
  const characters = [...bare(title).replace(/^关于/, '').replace(/的?建议$/, '')];
  return new Set(characters.slice(1).map((c, i) => `${characters[i] ?? ''}${c}`));
}
