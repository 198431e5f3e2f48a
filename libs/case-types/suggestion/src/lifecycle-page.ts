import { grantsOf, type Grant } from '@huiying/engine';
import { deadlines } from './deadlines';
import { finalStates, PART_KINDS, type PartKind } from './parts';
import type { SuggestionRules } from './rules';
import { suggestion } from './suggestion';
import { reservedCommands } from './table/reserved';
import type { SuggestionRow } from './table/row';

const titles: Readonly<Record<PartKind, string>> = {
  case: '建议件', signature: '署名', round: '轮', nextStep: '下一步', coordination: '协调评估', assignment: '交办', opinion: '会办意见', contact: '联系', extension: '延期', reply: '答复',
  ratingWindow: '评价期', rating: '评价', commitment: '承诺', publication: '公开', consent: '公开意见', proposal: '复核',
};

/**
 * The life of a suggestion as Markdown with one Mermaid diagram for each part, made of the table itself. `rules` decides
 * where the table asks the rule set who may; the page says so.
 */
export function lifecyclePage(rules: SuggestionRules, ruleSetName: string): string {
  return [
    '# The life of a suggestion',
    '',
    `Generated from the transition table; edit the table, not this page. Where the rule set decides, it shows \`${ruleSetName}\`.`,
    'A sign behind a command: ★ an open task while its result is missing · ⏱ by time · ◐ veiled from the handling side until it is unveiled · ⊕ entered from paper.',
    '',
    ...PART_KINDS.flatMap((kind) => section(kind, rules)),
    '## Deadlines',
    '',
    '| deadline | stands on | owner | period | when passed |',
    '|---|---|---|---|---|',
    ...deadlines.map((d) => {
      const setting = d.setting(rules);
      const period = setting === null ? '–' : setting.period === null ? 'own date' : `${setting.period.n} ${setting.period.unit}`;
      return `| ${d.kind} | ${d.part} | ${d.owner} | ${period} | ${d.whenPassed.then === 'command' ? d.whenPassed.command : d.whenPassed.then} |`;
    }),
    '',
    '## Reserved',
    '',
    ...Object.entries(reservedCommands).map(([name, sentence]) => `- \`${name}\`: ${sentence}`),
    '',
  ].join('\n');
}

function section(kind: PartKind, rules: SuggestionRules): readonly string[] {
  const rows = suggestion.table.filter((r) => r.part === kind);
  if (rows.length === 0) return [];
  return [
    `## ${titles[kind]} (${kind})`,
    '',
    ...diagram(kind, rows),
    '| command | who | from | to | gates | parameters | deadline |',
    '|---|---|---|---|---|---|---|',
    ...rows.map((r) => tableLine(r, rules)),
    '',
  ];
}

function diagram(kind: PartKind, rows: readonly SuggestionRow[]): readonly string[] {
  const moves = rows.flatMap((r) => r.from.flatMap((from) => r.to.map((to) => ({ from, to, name: r.name }))));
  if (moves.length === 0) return [];
  const label = new Map<string, string[]>();
  for (const { from, to, name } of moves) {
    const key = `${from === 'none' ? '[*]' : from} --> ${to}`;
    label.set(key, [...(label.get(key) ?? []), name]);
  }
  const reached = new Set(moves.map((m) => m.to));
  const ends = finalStates[kind].filter((state) => reached.has(state)).map((state) => `  ${state} --> [*]`);
  return ['```mermaid', 'stateDiagram-v2', ...[...label].map(([move, names]) => `  ${move} : ${names.join(', ')}`), ...ends, '```', ''];
}

function tableLine(row: SuggestionRow, rules: SuggestionRules): string {
  const exists = row.existsUnder?.(rules) ?? true;
  const who = exists ? grantsOf(row, rules).map(grantText).join(', ') : 'not under this rule set';
  const signs = [row.expected ? '★' : '', row.byTime ? '⏱' : '', row.veiled ? '◐' : ''].filter((s) => s !== '').join(' ');
  const clocks = row.deadline === undefined ? [] : typeof row.deadline === 'string' ? [row.deadline] : row.deadline;
  const cells = [
    signs === '' ? row.name : `${row.name} ${signs}`, who, row.from.join(', '), row.to.length > 0 ? row.to.join(', ') : row.creates === undefined ? '=' : `+ ${row.creates}`,
    row.gates.map((g) => g.name).join('; '), row.rules.join(', '), clocks.join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

const grantText = ({ role, relation, onlyOnPaper }: Grant): string => `${onlyOnPaper ? '⊕ ' : ''}${role}@${relation}`;
