import { VARIABLES } from './variables';

const headings = {
  en: ['Variable', 'Type', 'Default', 'Meaning'],
  zh: ['变量', '类型', '默认值', '含义'],
} as const;

/** The README's table of variables, in Markdown. */
export function configurationTable(language: 'en' | 'zh'): string {
  const rows = Object.values(VARIABLES).map(({ name, kind, shownDefault, description }) => [`\`${name}\``, kind, shownDefault, description[language]]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(headings[language]), line(headings[language].map(() => '---')), ...rows.map(line)].join('\n');
}
