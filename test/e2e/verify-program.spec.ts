import { join } from 'node:path';
import { caseWorkflowId } from '@huiying/contracts';
import type { CaseId } from '@huiying/engine';
import { CHECK_NAMES, type ProcessRegistry } from '@huiying/operations';
import { startProcess, startSystem, until, type TestSystem } from '@huiying/testkit';
import { text, type Locale } from '@huiying/texts';
import { putCounty } from './support/county';
import { Desk } from './support/desk';
import { handedOver } from './support/steps';
import { ask, isTold, registryOf, temporalOf } from './support/store';

jest.setTimeout(150_000);

const PROGRAM = join(__dirname, '..', '..', 'apps', 'standalone', 'dist', 'verify-main.js');
const LANGUAGES = [['zh-CN', 'zh_CN.UTF-8'], ['en', 'C.UTF-8']] as const satisfies readonly (readonly [Locale, string])[];

interface Answer {
  readonly code: number | null;
  readonly lines: readonly string[];
}

async function runningIn(registry: ProcessRegistry): Promise<readonly (CaseId | null)[]> {
  const cases: (CaseId | null)[] = [];
  for await (const { caseId } of registry.runningCases()) cases.push(caseId);
  return cases;
}

// The program that `npm run verify` starts, beside a system that runs: api, worker, Temporal, PostgreSQL.
describe('the program verify', () => {
  let system: TestSystem;
  let caseId: string;

  beforeAll(async () => {
    system = await startSystem(putCounty);
    caseId = await handedOver(new Desk(system.url), '关于增设公交候车亭的建议');
    await until(() => isTold(system), { timeout: 60_000, every: 250, what: 'the process to be told' });
  }, 150_000);
  afterAll(async () => {
    await system?.stop();
  }, 60_000);

  async function verify(lang: string, ...said: readonly string[]): Promise<Answer> {
    const program = await startProcess(process.execPath, [PROGRAM, ...said], {
      env: {
        ...process.env, LC_ALL: lang, DATABASE_URL: system.ownerUrl, DATABASE_API_URL: system.apiUrl, DATABASE_WORKER_URL: system.workerUrl,
        TEMPORAL_ADDRESS: system.temporal.address, TEMPORAL_NAMESPACE: system.temporal.namespace, HUIYING_CODEC_KEY: system.codecKey,
      },
    });
    const { child } = program;
    await until(() => child.exitCode !== null || child.signalCode !== null, { timeout: 60_000, what: 'the end of verify' });
    return { code: child.exitCode, lines: program.output().split('\n').filter((line) => line !== '') };
  }

  it.each(LANGUAGES)('in %s: lists what it has compared and ends with 0 where everything agrees', async (locale, lang) => {
    const { code, lines } = await verify(lang);
    expect({ code, last: lines.at(-1) }).toEqual({ code: 0, last: text(locale, 'verify.end.clean', { n: 0 }) });
    // One line for each thing that was looked at, and none for anything else.
    expect(lines).toHaveLength(CHECK_NAMES.length + 1);
    const subject = (line: string | undefined): string | undefined => line?.split(/[:：]/)[0];
    expect(lines.slice(0, -1).map(subject)).toEqual(CHECK_NAMES.map((check) => subject(text(locale, `verify.clean.${check}`, { n: 1 }))));
  });

  it.each(LANGUAGES)('in %s: names a row that the owner of the tables has edited, and ends with 1 until it is mended', async (locale, lang) => {
    const [before] = await ask<{ label: string }>(system, 'select label from suggestion_view where case_id = $1', [caseId]);
    await ask(system, `update suggestion_view set label = 'closed' where case_id = $1`, [caseId]);
    const { code, lines } = await verify(lang);
    await ask(system, 'update suggestion_view set label = $2 where case_id = $1', [caseId, before?.label]);
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe(text(locale, 'verify.end.wrong', { n: 1 }));
    const [finding, ...others] = lines.filter((line) => line.includes(caseId));
    expect(others).toEqual([]);
    expect(finding).toContain(`${text(locale, 'verify.finding.VIEW_ROW_EDITED')} VIEW_ROW_EDITED views`);
    expect(finding).toContain('label');
    // The seven other checks have found nothing and say so.
    expect(lines).toHaveLength(CHECK_NAMES.length + 1);
    expect((await verify(lang)).code).toBe(0);
  });

  it('names a case whose run was ended behind the back of the system, and the wait of its facts once they are on their way', async () => {
    // The worker would see to it that the run starts again, and the api would tell it: they are away meanwhile. The case is older than what is spared.
    await Promise.all([system.api.end(), system.worker.end()]);
    await ask(system, `update case_head set changed_at = changed_at - interval '1 minute' where id = $1`, [caseId]);
    const temporal = temporalOf(system);
    try {
      await temporal.client.workflow.getHandle(caseWorkflowId(caseId as CaseId)).terminate('by hand');
      await until(async () => (await runningIn(registryOf(temporal))).length === 0, { timeout: 30_000, every: 100, what: 'visibility' });
    } finally {
      await temporal.close();
    }
    const named = async (): Promise<readonly [number | null, readonly string[]]> => {
      const { code, lines } = await verify('C.UTF-8');
      return [code, lines.filter((line) => line.includes(caseId))];
    };
    expect(await named()).toEqual([1, [expect.stringContaining(`${text('en', 'verify.finding.PROCESS_MISSING')} PROCESS_MISSING processes`)]]);
    // As the sweeper does.
    await ask(system, 'select outbox_touch($1)', [caseId]);
    const waitingSince = (moment: string): Promise<unknown> => ask(system, `update process_outbox set since = clock_timestamp() + $2::interval where case_id = $1`, [caseId, moment]);
    // However slowly the program comes up, the wait is a young one to it.
    await waitingSince('5 minutes');
    expect(await named()).toEqual([0, []]);
    await waitingSince('-1 minute');
    expect(await named()).toEqual([1, [expect.stringContaining(`${text('en', 'verify.finding.FACTS_NOT_TOLD')} FACTS_NOT_TOLD processes`)]]);
    await Promise.all([system.api.start(), system.worker.start()]);
    await until(() => isTold(system), { timeout: 60_000, every: 250, what: 'the process to be told' });
    await until(async () => (await verify('C.UTF-8')).code === 0, { timeout: 60_000, what: 'the run to be there again' });
  });

  it('waits for an answer where the worker that knew the case was killed, until Temporal asks the one that took its place', async () => {
    await ask(system, `update case_head set changed_at = changed_at - interval '1 minute' where id = $1`, [caseId]);
    // Asked once, so that the run is with this worker.
    expect((await verify('C.UTF-8')).code).toBe(0);
    await system.worker.kill9();
    await system.worker.start();
    const { code, lines } = await verify('C.UTF-8');
    expect([code, lines.at(-1)]).toEqual([0, text('en', 'verify.end.clean', { n: 0 })]);
  });

  it('ends with 2 where Temporal does not answer: what it could not ask is said, and nothing is called clean', async () => {
    await system.temporal.kill9();
    const { code, lines } = await verify('C.UTF-8');
    expect(code).toBe(2);
    expect(lines.at(-1)).toBe(text('en', 'verify.end.unsaid', { n: 0 }));
    expect(lines.some((line) => line.includes('PROCESSES_UNAVAILABLE'))).toBe(true);
    expect((await verify('C.UTF-8', '--database-only')).code).toBe(0);
    await system.temporal.restart();
  });
});
