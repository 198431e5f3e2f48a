import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lifecyclePage, type ProcessStage, type ProcessStages } from '@huiying/case-type-suggestion';
import { configurationTable } from '@huiying/platform';
import { ruleSets } from '@huiying/rules';
import { besideStages, mainLineStages } from '../../workflows/src/suggestion/all-stages';
import { root } from './sources';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const between = (text: string): string => /<!-- configuration:start -->\n([\s\S]*?)<!-- configuration:end -->/.exec(text)?.[1]?.trim() ?? '';

/** The program that `npm run generate` uses, wherever npm has put it. */
const clientMaker = (): string => {
  const found = ['apps/web/node_modules', 'node_modules'].map((folder) => join(root, folder, 'openapi-typescript/bin/cli.js')).find((file) => existsSync(file));
  if (found === undefined) throw new Error('openapi-typescript is not installed');
  return found;
};

const stages: ProcessStages = { mainLine: mainLineStages, beside: besideStages };
const lifeOf = (of: ProcessStages): string => lifecyclePage(ruleSets.recommended.rules, 'recommended', of);

/** The same stage with one order less, for each that it gives. */
function shorter(stage: ProcessStage): readonly (readonly [string, ProcessStage])[] {
  const { name, atOnce, inTime } = stage;
  return [
    ...atOnce.map((order) => [`${name} without ${order}`, { ...stage, atOnce: atOnce.filter((one) => one !== order) }] as const),
    ...Object.entries(inTime).flatMap(([kind, orders]) => orders.map((order) =>
      [`${name} without ${order} of ${kind}`, { ...stage, inTime: { ...inTime, [kind]: orders.filter((one) => one !== order) } }] as const)),
  ];
}

/** What is generated is committed, and never stale: `npm run generate` writes it anew. */
describe('the generated files', () => {
  it('the life of a suggestion is what the table says, and what the stages order', () => {
    expect(read('docs/lifecycle-suggestion.md')).toBe(lifeOf(stages));
  });

  it('that page is stale as soon as a stage orders less, or stands elsewhere', () => {
    const page = read('docs/lifecycle-suggestion.md');
    const put = (stage: ProcessStage) => (one: ProcessStage): ProcessStage => (one.name === stage.name ? stage : one);
    const changed = [...mainLineStages, ...besideStages].flatMap(shorter);
    expect(changed.length).toBeGreaterThan(40);
    const unseen = changed.filter(([, stage]) => lifeOf({ mainLine: mainLineStages.map(put(stage)), beside: besideStages.map(put(stage)) }) === page);
    expect(unseen.map(([what]) => what)).toEqual([]);
    expect(lifeOf({ mainLine: [...mainLineStages, ...besideStages], beside: [] })).not.toBe(page);
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
