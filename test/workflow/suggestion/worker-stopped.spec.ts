import type { CaseId } from '@huiying/engine';
import { Living } from '../support/living';
import { doubled, orderRows, stages, type OrderRow, type Stage } from '../support/order-rows';
import { stageLives } from '../support/stage-lives';
import { leadUnattended } from '../support/unattended';

jest.setTimeout(60_000);

// What time asks for is ordered by the process alone: while no worker runs and nobody acts, neither the passing of time
// nor the relay nor looking at the cases writes it.
describe('while the worker is stopped', () => {
  let living: Living;
  const cases = new Map<Stage, { readonly id: CaseId; readonly before: number }>();
  let waiting: CaseId;

  beforeAll(async () => {
    living = await Living.start();
    const { world, server } = living;
    await living.begin();
    // One run lives already and waits for its clock; the others are told of while nobody works.
    waiting = await stageLives.assign.begin(world);
    await living.upToDate(waiting);
    await server.stopWorker();
    for (const stage of stages) {
      const id = await stageLives[stage].begin(world);
      cases.set(stage, { id, before: await world.seq(id) });
    }
  }, 120_000);
  afterAll(() => living.stop());

  it('months pass and nothing is written', async () => {
    const { world } = living;
    const all = [waiting, ...[...cases.values()].map(({ id }) => id)];
    const seqs = async (): Promise<readonly number[]> => {
      const { rows } = await world.owner.query<{ seq: number }>('select seq from case_head order by id');
      return rows.map(({ seq }) => seq);
    };
    const before = await seqs();
    expect(before).toHaveLength(all.length);
    for (const day of ['2026-04-01', '2026-06-01', '2026-08-03', '2026-10-12']) {
      await living.goTo(day, ...all);
      await living.allTold();
      for (const id of all) await world.facts(id);
    }
    expect(await seqs()).toEqual(before);
    expect((await world.owner.query(`select type from case_event where body->>'stage' is not null`)).rows).toEqual([]);
    expect(living.orders).toEqual([]);
  });

  it.each(stages)('%s orders what is due, in its own name, as soon as a worker is there again', async (stage) => {
    await living.server.startWorker();
    const of = cases.get(stage);
    if (of === undefined) throw new Error('no such case');
    await living.upToDate(of.id);
    const events = await living.world.eventsOf(of.id);
    const written = events.filter(({ seq }) => seq > of.before);
    expect(written.every(({ actor }) => actor === 'system')).toBe(true);
    expect(written.map((event) => event.stage)).toContain(stage);
    expect(doubled(events)).toEqual([]);
  });

  it('the run that was waiting goes on as well', async () => {
    await living.upToDate(waiting);
    expect((await living.world.eventsOf(waiting)).map(({ type, stage }) => [type, stage])).toEqual(expect.arrayContaining([['Reminded', 'assign'], ['Escalated', 'assign']]));
  });

  it('every order of the table falls due in some life that people lead on, and none is carried out', async () => {
    await living.server.stopWorker();
    const given = living.orders.length;
    const { due, changed, ordered } = await leadUnattended(living);
    expect(orderRows.filter((row) => !due.some((one) => Object.entries(row).every(([name, value]) => one[name as keyof OrderRow] === value)))).toEqual([]);
    expect([changed, ordered, living.orders.length]).toEqual([[], [], given]);
  });
});
