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
});
