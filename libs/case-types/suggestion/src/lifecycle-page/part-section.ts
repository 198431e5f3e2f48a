import { grantsOf, type Grant } from '@huiying/engine';
import type { SuggestionCommandName } from '../inputs';
import { finalStates, type PartKind } from '../parts';
import type { SuggestionRules } from '../rules';
import { suggestion } from '../suggestion';
import { follows, type Follows } from '../table/follows';
import type { SuggestionRow } from '../table/row';

const titles: Readonly<Record<PartKind, string>> = {
  case: '建议件', signature: '署名', round: '轮', nextStep: '下一步', coordination: '协调评估', assignment: '交办', opinion: '会办意见', contact: '联系', extension: '延期', reply: '答复',
  ratingWindow: '评价期', rating: '评价', commitment: '承诺', publication: '公开', consent: '公开意见', proposal: '复核',
};

/** One part: its states as a diagram, who may do what when, and what each command brings. */
export function partSection(kind: PartKind, rules: SuggestionRules): readonly string[] {
  const rows = suggestion.table.filter((r) => r.part === kind);
  if (rows.length === 0) return [];
  return [
    `## ${titles[kind]} (${kind})`,
    '',
    ...diagram(kind, rows),
    '| command | who | from | to | gates | parameters | deadline |',
    '|---|---|---|---|---|---|---|',
    ...rows.map((r) => rightsLine(r, rules)),
    '',
    '| command | events | clocks | other parts | read again if changed | reason | day of the fact |',
    '|---|---|---|---|---|---|---|',
    ...rows.map((r) => followsLine(r, rules)),
    '',
    ...choices(rows, rules),
  ];
}

/** What only some roles may choose: each field with the words that each of them may say. */
function choices(rows: readonly SuggestionRow[], rules: SuggestionRules): readonly string[] {
  const lines = rows.flatMap((row) => {
    const byField = new Map<string, string[]>();
    for (const { role, onlyOnPaper } of grantsOf(row, rules)) {
      for (const { field, only } of row.offers?.({ acting: { role, body: null }, entry: onlyOnPaper ? 'paper' : 'screen' }, rules) ?? []) {
        byField.set(field, [...(byField.get(field) ?? []), `${role}: ${only.join(', ')}`]);
      }
    }
    return [...byField].map(([field, roles]) => `- \`${row.name}\`, ${field} by ${roles.join(' · ')}`);
  });
  return lines.length === 0 ? [] : ['Not everybody may choose everything:', '', ...lines, ''];
}

const followsOf = (row: SuggestionRow): Follows => follows[row.name as SuggestionCommandName];

function diagram(kind: PartKind, rows: readonly SuggestionRow[]): readonly string[] {
  const own = rows.flatMap((r) => r.from.flatMap((from) => r.to.map((to) => ({ from, to, name: r.name }))));
  // What a command about another part does to this one.
  const others = suggestion.table.flatMap((r) => (followsOf(r).moves ?? []).filter((m) => m.part === kind).flatMap((m) => m.from.map((from) => ({ from, to: m.to, name: r.name }))));
  const moves = [...own, ...others];
  if (moves.length === 0) return [];
  const label = new Map<string, Set<string>>();
  for (const { from, to, name } of moves) {
    const key = `${from === 'none' ? '[*]' : from} --> ${to === 'none' ? '[*]' : to}`;
    label.set(key, (label.get(key) ?? new Set()).add(name));
  }
  const reached = new Set(moves.map((m) => m.to));
  const ends = finalStates[kind].filter((state) => reached.has(state)).map((state) => `  ${state} --> [*]`);
  return ['```mermaid', 'stateDiagram-v2', ...[...label].map(([move, names]) => `  ${move} : ${[...names].join(', ')}`), ...ends, '```', ''];
}

function rightsLine(row: SuggestionRow, rules: SuggestionRules): string {
  const exists = row.existsUnder?.(rules) ?? true;
  const who = exists ? grantsOf(row, rules).map(grantText).join(', ') : 'not under this rule set';
  const signs = [row.expected ? '★' : '', row.byTime ? '⏱' : '', row.veiled ? '◐' : ''].filter((s) => s !== '').join(' ');
  const clocks = row.deadline === undefined ? [] : typeof row.deadline === 'string' ? [row.deadline] : row.deadline;
  return line([
    signs === '' ? row.name : `${row.name} ${signs}`, who, row.from.join(', '), row.to.length > 0 ? row.to.join(', ') : row.creates === undefined ? '=' : `+ ${row.creates}`,
    row.gates.map((g) => g.name).join('; '), row.rules.join(', '), clocks.join(', '),
  ]);
}

function followsLine(row: SuggestionRow, rules: SuggestionRules): string {
  const { events, starts = [], ends = [], shifts = [], moves = [], reasonWhen } = followsOf(row);
  const signed = (sign: string, kinds: readonly string[] | 'all'): readonly string[] => (kinds === 'all' ? [`${sign}all`] : [...new Set(kinds)].map((kind) => `${sign}${kind}`));
  const others = new Set(moves.map(({ part, to }) => `${part} → ${to}`));
  return line([
    row.name, [...new Set(events)].join(', '), [...signed('+', starts), ...signed('−', ends), ...signed('~', shifts)].join(', '), [...others].join(', '),
    `${row.touches.join(', ')}${row.needsIfMatch ? ' (must be said)' : ''}`, row.needsReason ? 'always' : (reasonWhen ?? ''), dayText(row, rules),
  ]);
}

/** How early a day may be said, as `decide` checks it. */
function dayText(row: SuggestionRow, rules: SuggestionRules): string {
  const grants = grantsOf(row, rules);
  if (grants.every((g) => g.role === 'system')) return 'its moment';
  const paper = grants.filter((g) => g.onlyOnPaper && !suggestion.handlingRoles.includes(g.role));
  const onPaperOnly = grants.every((g) => g.onlyOnPaper || g.role === 'system');
  const back = row.earliestDay === undefined ? 'earlier' : 'earlier, not before its cause';
  if (!row.windowed) return back;
  if (paper.length === 0) return 'of the entry';
  return onPaperOnly ? back : `of the entry; from paper ${back}`;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const grantText = ({ role, relation, onlyOnPaper }: Grant): string => `${onlyOnPaper ? '⊕ ' : ''}${role}@${relation}`;
