import { PROCESS_VERSION, caseWorkflowId } from '@huiying/contracts';
import { restartAll } from '@huiying/operations';
import { startSystem, until, type TestSystem } from '@huiying/testkit';
import type { TemporalClient } from '@huiying/temporal/client';
import type { CaseId } from '@huiying/engine';
import { putCounty } from './support/county';
import { Desk } from './support/desk';
import { contactInput, handedOver } from './support/steps';
import { ask, asOwner, eventsOf, faults, isTold, registryOf, temporalOf } from './support/store';

jest.setTimeout(150_000);

const CASES = 8;
const WAIT = { timeout: 90_000, every: 250 };

/** What the recommended rules ask by 11 May of a unit that does not sign for a case of 2 March, in order of time. */
const ASKED = ['assign signFor remind1', 'assign signFor due', 'assign signFor escalate2', 'assign signFor escalate3', 'answer replyUnit remind1', 'supervise replyDeputy remind1'];

// Temporal holds nothing that cannot be made again from PostgreSQL: its store is emptied, its runs are ended behind the
// system's back, it is away while deadlines pass.
describe('a process engine that forgets', () => {
  let system: TestSystem;
  let desk: Desk;
  let temporal: TemporalClient;
  const cases: string[] = [];

  beforeAll(async () => {
    system = await startSystem(putCounty);
    desk = new Desk(system.url);
    temporal = temporalOf(system);
    for (let n = 1; n <= CASES; n += 1) cases.push(await handedOver(desk, `关于第${n}条道路照明的建议`));
    await until(() => isTold(system), { ...WAIT, what: 'the processes to be told' });
  }, 150_000);
  afterAll(async () => {
    await temporal?.close();
    await system?.stop();
  }, 60_000);

  /** The epochs of the runs that are running, by case. */
  const running = async (): Promise<ReadonlyMap<string, readonly number[]>> => {
    const runs = new Map<string, number[]>();
    for await (const { caseId, epoch } of registryOf(temporal).runningCases()) if (caseId !== null) runs.set(caseId, [...(runs.get(caseId) ?? []), epoch]);
    return runs;
  };
  const everyCaseRuns = (epoch: number): Promise<boolean> =>
    until(async () => {
      const runs = await running();
      return runs.size === CASES && cases.every((id) => runs.get(id)?.join() === String(epoch));
    }, { ...WAIT, what: `every case to run in epoch ${epoch}` });

  it('starts every open case again from its facts, one epoch higher, and does nothing twice', async () => {
    await everyCaseRuns(1);
    const before = await Promise.all(cases.map((id) => eventsOf(system, id)));
    // As the launcher does it: the store is new, the cases are marked, then api and worker start.
    await Promise.all([system.api.end(), system.worker.end()]);
    await system.temporal.restart('empty');
    expect(await asOwner(system, (query) => restartAll(query, { processVersion: PROCESS_VERSION, perSecond: 1_000 }))).toBe(CASES);
    await Promise.all([system.api.start(), system.worker.start()]);
    await everyCaseRuns(2);
    await until(() => isTold(system), { ...WAIT, what: 'the processes to be told' });
    expect(await Promise.all(cases.map((id) => eventsOf(system, id)))).toEqual(before);
    expect(await faults(system, registryOf(temporal))).toEqual([]);
  });

  it('has every run back within a minute after the store was lost under a running api and worker', async () => {
    const before = await Promise.all(cases.map((id) => eventsOf(system, id)));
    await system.temporal.restart('empty');
    const began = Date.now();
    // No operator is asked: the sweeper finds open cases without runs, on a store that does not even know the search attribute.
    await everyCaseRuns(2);
    expect(Date.now() - began).toBeLessThan(60_000);
    await until(() => isTold(system), { ...WAIT, what: 'the processes to be told' });
    expect(await Promise.all(cases.map((id) => eventsOf(system, id)))).toEqual(before);
    expect(await faults(system, registryOf(temporal))).toEqual([]);
  });

  it('starts runs that were ended behind its back within a minute', async () => {
    const ended = cases.slice(0, 5);
    const before = await Promise.all(ended.map((id) => eventsOf(system, id)));
    for (const id of ended) await temporal.client.workflow.getHandle(caseWorkflowId(id as CaseId)).terminate('by hand');
    const began = Date.now();
    await until(async () => {
      const stands = await Promise.all(ended.map(async (id) => (await temporal.client.workflow.getHandle(caseWorkflowId(id as CaseId)).describe()).status.name));
      return stands.every((status) => status === 'RUNNING');
    }, { ...WAIT, what: 'the ended runs to be there again' });
    expect(Date.now() - began).toBeLessThan(60_000);
    await everyCaseRuns(2);
    expect(await Promise.all(ended.map((id) => eventsOf(system, id)))).toEqual(before);
  });

  it('does in order what the deadlines asked for while Temporal was down, and commands went on meanwhile', async () => {
    const [late, other] = [cases[6] ?? '', cases[7] ?? ''];
    const windowsClosed = async (): Promise<number> => (await eventsOf(system, late)).filter(({ type }) => type === 'ObjectionWindowClosed').length;
    const asked = async (): Promise<readonly string[]> =>
      (await ask<{ line: string }>(system, `
        select concat_ws(' ', e.body->>'stage', d.kind, e.body->'data'->>'step') as line
        from case_event e join deadline d on d.case_id = e.case_id and d.id::text = e.body->'data'->>'deadline'
        where e.case_id = $1 and e.type in ('Reminded', 'Escalated') and e.body->>'actor' = 'system' order by e.seq`, [late])).map(({ line }) => line);
    /** The last two are due at one moment, and either may come first. */
    const inOrder = (lines: readonly string[]): readonly string[] => [...lines.slice(0, -2), ...lines.slice(-2).sort()];

    await system.temporal.kill9();
    await desk.moveClock('2026-03-04');
    await desk.act('clerk', other, 'signFor');
    await desk.moveClock('2026-05-11');
    await desk.act('handler', other, 'logContact', { input: contactInput() });
    expect([await asked(), await windowsClosed()]).toEqual([[], 0]);

    await system.temporal.restart();
    await until(async () => (await asked()).length >= ASKED.length, { ...WAIT, what: 'what the time asked for' });
    expect(inOrder(await asked())).toEqual(ASKED);
    // Nothing that was due is left over, and nothing is done a second time while the run goes on.
    await until(() => isTold(system), { ...WAIT, what: 'the processes to be told' });
    expect(await faults(system, registryOf(temporal))).toEqual([]);
    expect([inOrder(await asked()), await windowsClosed()]).toEqual([ASKED, 1]);
  });
});
