import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lifecyclePage } from '@huiying/case-type-suggestion';
import { configurationTable } from '@huiying/platform';
import { ruleSets } from '@huiying/rules';
import { root } from './sources';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const between = (text: string): string => /<!-- configuration:start -->\n([\s\S]*?)<!-- configuration:end -->/.exec(text)?.[1]?.trim() ?? '';

/** The program that `npm run generate` uses, wherever npm has put it. */
const clientMaker = (): string => {
  const found = ['apps/web/node_modules', 'node_modules'].map((folder) => join(root, folder, 'openapi-typescript/bin/cli.js')).find((file) => existsSync(file));
  if (found === undefined) throw new Error('openapi-typescript is not installed');
  return found;
};

/** What is generated is committed, and never stale: `npm run generate` writes it anew. */
describe('the generated files', () => {
  it('the life of a suggestion is what the table says', () => {
    expect(read('docs/lifecycle-suggestion.md')).toBe(lifecyclePage(ruleSets.recommended.rules, 'recommended'));
  });

  it.each([['README.md', 'en'], ['README.zh-CN.md', 'zh']] as const)('the configuration table of %s is what the program reads', (file, locale) => {
    expect(between(read(file))).toBe(configurationTable(locale).trim());
  });

  it('the web client is made from the committed description of the api', () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiying-client-'));
    try {
      const made = join(folder, 'generated.ts');
      execFileSync(process.execPath, [clientMaker(), join(root, 'openapi.json'), '-o', made], { stdio: 'ignore', timeout: 60_000 });
      expect(readFileSync(made, 'utf8')).toBe(read('apps/web/src/api/generated.ts'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 90_000);
});
