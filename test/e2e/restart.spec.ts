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

interface Given { readonly kind: string; readonly step: string | null; readonly type: string }

/** What the recommended rules ask of a unit that does not sign for a case of 2 March until 1 April, in order of time. */
const DUE_BY_THEN = [['signFor', 'remind1'], ['signFor', 'due'], ['objectionWindow', null], ['signFor', 'escalate2'], ['signFor', 'escalate3']];

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
    const byTime = async (): Promise<readonly Given[]> =>
      (await ask<Given>(system, `
        select coalesce(d.kind, 'objectionWindow') as kind, e.body->'data'->>'step' as step, e.type
        from case_event e left join deadline d on d.case_id = e.case_id and d.id::text = e.body->'data'->>'deadline'
        where e.case_id = $1 and e.type in ('Reminded', 'Escalated', 'ObjectionWindowClosed') order by e.seq`, [late]));
    await system.temporal.kill9();
    await desk.moveClock('2026-03-04');
    await desk.act('clerk', other, 'signFor');
    // Beyond the time to sign for it with both its rungs, and beyond the window to object.
    await desk.moveClock('2026-04-01');
    await desk.act('handler', other, 'logContact', { input: contactInput() });
    expect(await byTime()).toEqual([]);

    await system.temporal.restart();
    const given = await until(async () => {
      const found = await byTime();
      return found.length >= DUE_BY_THEN.length ? found : null;
    }, { ...WAIT, what: 'what the time asked for' });
    expect(given.map(({ kind, step }) => [kind, step])).toEqual(DUE_BY_THEN);
    const events = await eventsOf(system, late);
    expect(events.filter(({ type }) => type === 'Reminded' || type === 'Escalated').every(({ actor, stage }) => actor === 'system' && stage === 'assign')).toBe(true);
    // Nothing that was due is left over, and nothing is done a second time while the run goes on.
    await until(() => isTold(system), { ...WAIT, what: 'the processes to be told' });
    expect(await faults(system, registryOf(temporal))).toEqual([]);
    expect((await byTime()).map(({ kind, step }) => [kind, step])).toEqual(DUE_BY_THEN);
  });
});
