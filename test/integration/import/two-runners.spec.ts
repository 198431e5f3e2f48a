import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemporarilyUnavailable } from '@huiying/executor';
import { ImportRunner } from '@huiying/operations';
import type { ActorSession } from '@huiying/persistence';
import { fixture, ImportWorld, MEETING } from './support/import-world';

jest.setTimeout(120_000);

// A batch whose worker was given up may still be at work when another has taken it over.
describe('an import', () => {
  let world: ImportWorld;
  let registrar: ActorSession;

  beforeAll(async () => {
    world = await ImportWorld.make();
    [registrar] = await world.emptyCongress();
    await world.takenRegisters(registrar);
  });
  afterAll(() => world.close());

  it('is carried out once by two runners at once', async () => {
    const importId = await world.confirmed(registrar, fixture('session-ledger.xlsx'), MEETING);
    const work = async (): Promise<void> => {
      const runner = world.runner();
      while (!(await runner.next({ congressId: registrar.congressId, importId })).finished);
    };
    await Promise.all([work(), work()]);
    expect(await world.results(importId)).toEqual({ made: 160 });
    const [whole] = await world.ask('select count(*)::int as cases from case_head where congress_id = $1', [registrar.congressId]);
    expect(whole).toEqual({ cases: 160 });
  });

  it('leaves a row that the environment prevents for the next try, and takes one that failed by a bug with the next import', async () => {
    const [other] = await world.emptyCongress();
    await world.takenRegisters(other);
    const importId = await world.confirmed(other, fixture('session-ledger.xlsx'), MEETING);
    const run = { congressId: other.congressId, importId };
    const failures: unknown[] = [];
    const nextBatch = (faults: readonly Error[]): Promise<unknown> => {
      const left = [...faults];
      const executor = world.executor();
      const execute = executor.execute.bind(executor);
      executor.execute = (...given) => {
        const fault = left.shift();
        return fault === undefined ? execute(...given) : Promise.reject(fault);
      };
      return new ImportRunner({ executor, failed: ({ row, error }) => failures.push([row, error]), batch: 20 }).next(run);
    };
    await expect(nextBatch([new TemporarilyUnavailable('the lock was held')])).rejects.toBeInstanceOf(TemporarilyUnavailable);
    expect([await world.results(importId), failures]).toEqual([{ null: 160 }, []]);

    const bug = new TypeError('a row that nobody thought of');
    await nextBatch([bug]);
    expect(await world.results(importId)).toEqual({ made: 19, 'failed INTERNAL': 1, null: 140 });
    expect(failures).toEqual([[expect.any(Number), bug]]);
    await world.run(other, importId);
    expect(await world.results(importId)).toEqual({ made: 159, 'failed INTERNAL': 1 });
    const stray = await world.ask(`select a.n from allocation a where a.congress_id = $1 and a.state = 'used' and not exists (select from case_head h where h.id = a.case_id)`, [other.congressId]);
    expect(stray).toEqual([]);
    // As earlier versions left it, and as a database of theirs is brought up to date.
    const [{ n }] = (await world.ask(`select n from allocation where congress_id = $1 and state = 'void'`, [other.congressId])) as [{ n: number }];
    await world.ask(`update allocation set state = 'used', case_id = gen_random_uuid(), reason = null where congress_id = $1 and n = $2 returning n`, [other.congressId, n]);
    await world.ask(readFileSync(join(__dirname, '../../../libs/persistence/src/migrations/sql/0024-numbers-of-failed-rows.sql'), 'utf8'), []);
    expect(await world.ask(`select n, reason from allocation where congress_id = $1 and state = 'void'`, [other.congressId])).toEqual([{ n, reason: 'IMPORT.REFUSED' }]);
    expect(await world.results(await world.taken(other, fixture('session-ledger.xlsx'), MEETING))).toEqual({ made: 1, known: 159 });
  });

  it('leaves the number with a case that came about, whatever its next runner meets', async () => {
    const [other] = await world.emptyCongress();
    await world.takenRegisters(other);
    const importId = await world.confirmed(other, fixture('session-ledger.xlsx'), MEETING);
    const run = { congressId: other.congressId, importId };
    const numbers = async (): Promise<unknown> => world.ask(`select n, state, case_id as "caseId" from allocation where congress_id = $1`, [other.congressId]);
    await world.runner(undefined, 1).next(run);
    const before = await numbers();
    // Killed between the case and the result of its row; the next one stumbles over it.
    await world.ask('update import_row set result = null, case_id = null where import_id = $1 and result is not null', [importId]);
    const executor = world.executor();
    executor.execute = () => Promise.reject(new TypeError('a row that nobody thought of'));
    await new ImportRunner({ executor, failed: () => undefined, batch: 1 }).next(run);
    expect(await world.results(importId)).toEqual({ 'failed INTERNAL': 1, null: 159 });
    expect(before).toEqual([{ n: expect.any(Number) as number, state: 'used', caseId: expect.any(String) as string }]);
    expect(await numbers()).toEqual(before);
  });
});
