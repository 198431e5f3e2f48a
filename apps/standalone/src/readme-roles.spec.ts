import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoRoleAccounts } from '@huiying/simulation';
import { text } from '@huiying/texts';

const CLONE = join(__dirname, '..', '..', '..');

describe('the first steps in the README', () => {
  it.each([['README.md', 'en'], ['README.zh-CN.md', 'zh-CN']] as const)('%s has a line for each role that a start prints, in its order and its words', (file, locale) => {
    const [, table = ''] = readFileSync(join(CLONE, file), 'utf8').split(locale === 'en' ? '## What each role does first' : '## 各角色第一步');
    const [section = ''] = table.split('\n## ');
    const [, , ...lines] = section.split('\n').filter((line) => line.startsWith('| ') || line.startsWith('|-'));
    const named = lines.map((line) => (line.split('|')[1] ?? '').replace(/（.*）|\(.*\)/, '').trim().toLowerCase());
    expect(named).toEqual([...new Set(demoRoleAccounts().map(({ role }) => role))].map((role) => text(locale, `role.${role}`).toLowerCase()));
  });
});
