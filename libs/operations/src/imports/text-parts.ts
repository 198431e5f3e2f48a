import { COLUMN_TABLES, type SuggestionText } from '@huiying/ledger';

type Part = keyof SuggestionText;
const PARTS: readonly Part[] = ['problem', 'proposal', 'content'];

const headingOf = (part: Part): string => `【${COLUMN_TABLES.sessionLedger.find(({ key }) => key === part)?.label ?? part}】\n`;

/** The parts of a full text as one text; parts that stand in columns of their own keep the columns' names as headings. */
export function joinedText(text: SuggestionText | null): string | null {
  if (text === null) return null;
  if (text.problem === '' && text.proposal === '') return text.content === '' ? null : text.content;
  return PARTS.filter((part) => text[part] !== '').map((part) => headingOf(part) + text[part]).join('\n\n');
}

/** The parts again, where the text begins with one of the headings; any other text is undivided. */
export function dividedText(body: string): SuggestionText {
  const found = PARTS.map((part) => ({ part, at: startOf(body, headingOf(part)) })).filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
  if (found[0]?.at !== 0) return { problem: '', proposal: '', content: body };
  const divided = { problem: '', proposal: '', content: '' };
  found.forEach(({ part, at }, i) => {
    const end = found[i + 1]?.at;
    divided[part] = body.slice(at + headingOf(part).length, end === undefined ? undefined : end - 2);
  });
  return divided;
}

/** Where a heading begins a paragraph, or -1. */
function startOf(body: string, heading: string): number {
  if (body.startsWith(heading)) return 0;
  const at = body.indexOf(`\n\n${heading}`);
  return at < 0 ? -1 : at + 2;
}
