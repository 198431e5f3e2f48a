import { randomInt } from 'node:crypto';
import { caseModules, Executor, TemporarilyUnavailable, type CommandRequest, type CommandResult } from '@huiying/executor';
import type { ActorSession } from '@huiying/persistence';
import { fixture, ImportWorld, MEETING } from './support/import-world';

jest.setTimeout(120_000);

/** Ends like a process that is killed at its n-th row: the command is not given any more, or given and its result lost. */
class KilledAt extends Executor {
  private calls = 0;

  constructor(world: ImportWorld, private readonly at: number, private readonly when: 'before' | 'after') {
    super(world.dataSource, caseModules);
  }

  override async execute(session: ActorSession, request: CommandRequest): Promise<CommandResult> {
    this.calls += 1;
    if (this.calls !== this.at) return super.execute(session, request);
    if (this.when === 'after') await super.execute(session, request);
    throw new TemporarilyUnavailable(new Error('killed'));
  }
}

describe('an import that is killed at three random rows', () => {
  let world: ImportWorld;
  let registrar: ActorSession;

  beforeAll(async () => {
    world = await ImportWorld.make();
    [registrar] = await world.emptyCongress();
    await world.takenRegisters(registrar);
  });
  afterAll(() => world.close());

  it('goes on each time and doubles nothing', async () => {
    const importId = await world.confirmed(registrar, fixture('session-ledger.xlsx'), MEETING);
    const run = { congressId: registrar.congressId, importId };
    const kills = [['before', randomInt(1, 50)], ['after', randomInt(1, 50)], ['after', randomInt(1, 50)]] as const;
    let doneBefore = 0;
    for (const [when, at] of kills) {
      const runner = world.runner(new KilledAt(world, at, when));
      await expect((async () => { while (!(await runner.next(run)).finished); })()).rejects.toThrow(TemporarilyUnavailable);
      const [{ done } = { done: 0 }] = await world.ask<{ done: number }>('select count(result)::int as done from import_row where import_id = $1', [importId]);
      expect({ kills, done }).toEqual({ kills, done: doneBefore + at - 1 });
      doneBefore = done;
    }
    const runner = world.runner();
    while (!(await runner.next(run)).finished);
    expect(await world.results(importId)).toEqual({ made: 160 });
    const [whole] = await world.ask(
      `select count(*)::int as cases, count(distinct (state->'registration'->>'number'))::int as numbers, (select count(*)::int from allocation where state = 'used') as used,
              (select count(*)::int from import_row r join case_head h on h.id = r.case_id where r.import_id = $1) as linked from case_head`, [importId]);
    expect(whole).toEqual({ cases: 160, numbers: 160, used: 160, linked: 160 });
  });

  it('is carried out once by two runners at once', async () => {
    const [other] = await world.emptyCongress();
    await world.takenRegisters(other);
    const importId = await world.confirmed(other, fixture('session-ledger.xlsx'), MEETING);
    const work = async (): Promise<void> => {
      const runner = world.runner();
      while (!(await runner.next({ congressId: other.congressId, importId })).finished);
    };
    await Promise.all([work(), work()]);
    expect(await world.results(importId)).toEqual({ made: 160 });
    const [whole] = await world.ask('select count(*)::int as cases from case_head where congress_id = $1', [other.congressId]);
    expect(whole).toEqual({ cases: 160 });
  });
});
