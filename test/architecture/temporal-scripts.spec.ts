import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './sources';

const run = promisify(execFile);

interface Outcome { readonly code: number; readonly said: string; readonly asked: readonly string[] }

// The scripts as they are, with programs in place of Temporal's that answer as those did of a server just started.
describe('deploy/temporal', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'huiying-deploy-'));
    program('sleep', '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const program = (name: string, body: string): void => writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });

  const outcomeOf = async (script: string): Promise<Outcome> => {
    const environment = { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`, FOLDER: folder, SQL_PASSWORD: 'of-temporal' };
    const asked = (): string[] => readFileSync(join(folder, 'asked'), 'utf8').trimEnd().split('\n');
    return run('/bin/sh', [join(root, 'deploy', 'temporal', script)], { env: environment }).then(
      ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr, asked: asked() }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: stdout + stderr, asked: asked() }),
    );
  };

  /** A server that refuses the attribute `refusals` times before it takes it. */
  const temporal = (refusals: number): void => program('temporal', `
    echo "$*" >> "$FOLDER/asked"
    case "$*" in
      *"namespace describe"*) exit 1 ;;
      *"search-attribute list"*) [ -e "$FOLDER/known" ] && echo "  CaseType        Keyword"; exit 0 ;;
      *"search-attribute create"*)
        [ "$(grep -c 'search-attribute create' "$FOLDER/asked")" -gt ${refusals} ] || { echo "Namespace huiying is not found." >&2; exit 1; }
        touch "$FOLDER/known" ;;
    esac`);

  it('makes the namespace, and its search attribute as soon as the server knows the namespace', async () => {
    temporal(2);
    const { code, asked } = await outcomeOf('namespace.sh');
    expect([code, asked.filter((line) => line.includes(' create '))]).toEqual([0, [
      'operator namespace create -n huiying --retention 72h',
      ...Array<string>(3).fill('operator search-attribute create -n huiying --name CaseType --type Keyword'),
    ]]);
  });

  it('ends with a fault where the search attribute never comes', async () => {
    temporal(1_000);
    expect(await outcomeOf('namespace.sh')).toMatchObject({ code: 1, said: expect.stringContaining('The namespace has no search attribute CaseType.') as string });
  });

  it('makes both schemas, with a password that no list of processes shows', async () => {
    program('temporal-sql-tool', 'echo "$*" >> "$FOLDER/asked"; [ "$SQL_PASSWORD" = of-temporal ]');
    const { code, asked } = await outcomeOf('schema.sh');
    expect([code, asked.map((line) => /--db (\S+) (\S+)/.exec(line)?.slice(1).join(' '))]).toEqual([0, [
      'temporal setup-schema', 'temporal update-schema', 'temporal_visibility setup-schema', 'temporal_visibility update-schema',
    ]]);
    expect(asked.join()).not.toContain('of-temporal');
  });

  it('ends with a fault where a schema cannot be made', async () => {
    program('temporal-sql-tool', 'echo "$*" >> "$FOLDER/asked"; exit 1');
    const { code, asked } = await outcomeOf('schema.sh');
    expect([code, asked.length]).toEqual([1, 1]);
  });
});
