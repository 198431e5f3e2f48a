import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Stage } from '../case';
import { allStages } from './all-stages';

const folder = join(__dirname, 'stages');

describe('the stages of a suggestion', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const stages = files.map((file) => ({ file: basename(file, '.ts'), exported: Object.values(require(join(folder, file)) as Record<string, Stage>) }));

  it('are one to a file, each named as its file', () => {
    expect(files).toHaveLength(9);
    for (const { file, exported } of stages) expect(exported.map(({ name }) => name)).toEqual([file]);
  });

  it('run all of them, each in the main line or beside it', () => {
    expect(allStages.map(({ name }) => name).sort()).toEqual(files.map((file) => basename(file, '.ts')).sort());
  });

  it('own every command at once and every kind of deadline but once', () => {
    const all = stages.flatMap(({ exported }) => exported);
    for (const owned of [all.flatMap(({ atOnce }) => atOnce), all.flatMap(({ inTime }) => Object.keys(inTime))]) expect(new Set(owned).size).toBe(owned.length);
  });
});
