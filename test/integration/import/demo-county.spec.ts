import { caseModules } from '@huiying/executor';
import { loadDemoCounty, wanghai } from '@huiying/simulation';
import { staffIdOf, type ActorSession } from '@huiying/persistence';
import { fixture, ImportWorld } from './support/import-world';

jest.setTimeout(240_000);

const COUNTY = wanghai.record.id;
const registrar: ActorSession = { congressId: COUNTY, personId: staffIdOf(COUNTY, 'registrar'), roles: [{ role: 'registrar', bodyId: null, bodyKind: null }], handling: false };

describe('the three files of a county in the demo county', () => {
  let world: ImportWorld;

  beforeAll(async () => {
    world = await ImportWorld.make();
    const { ownerUrl, apiUrl } = world.database;
    await loadDemoCounty({ ownerUrl, apiUrl, modules: caseModules });
  });
  afterAll(() => world.close());

  const problems = (importId: string): Promise<readonly { code: string; n: number }[]> =>
    world.ask(`select p->>'code' as code, count(*)::int as n from import_row r cross join jsonb_array_elements(r.problems) p where import_id = $1 group by 1 order by 1`, [importId]);
  const bodies = (): Promise<readonly { code: string; kind: string; name: string; short: string }[]> =>
    world.ask(`select b.code, b.kind, n.name, n.short_name as short from body b join body_name n on n.congress_id = b.congress_id and n.body_id = b.id
                where b.congress_id = $1 and n.valid_until is null order by b.code`, [COUNTY]);

  it('find the demo’s units under their own codes and names: the others are made, none is renamed or doubled', async () => {
    const before = await bodies();
    const id = await world.confirmed(registrar, fixture('units.xlsx'));
    expect(await problems(id)).toEqual([]);
    await world.run(registrar, id);
    const known = wanghai.bodies.filter(({ code }) => !/^[RT]/.test(code)).length;
    expect(await world.results(id)).toEqual({ known, made: 57 - known });
    const after = await bodies();
    expect(after).toEqual(expect.arrayContaining([...before]));
    expect(new Set(after.flatMap(({ name, short }) => [name, short])).size).toBe(2 * after.length);
    const [ended] = await world.ask<{ n: number }>('select count(*)::int as n from body_name where congress_id = $1 and valid_until is not null', [COUNTY]);
    expect(ended).toEqual({ n: 0 });
  });

  it('bring their deputies beside those of the demo, whose names stay', async () => {
    const people = (): Promise<readonly { name: string }[]> => world.ask('select p.id, p.name from person p join deputy d on d.congress_id = p.congress_id and d.person_id = p.id where p.congress_id = $1', [COUNTY]);
    const before = await people();
    const id = await world.confirmed(registrar, fixture('deputies.xlsx'));
    expect(await problems(id)).toEqual([]);
    await world.run(registrar, id);
    expect(await world.results(id)).toEqual({ made: 196, 'skipped IMPORT.LEFT_OUT': 54 });
    expect(await people()).toEqual(expect.arrayContaining([...before]));
  });

  it('bring the suggestions of the ledger, but for the numbers that the demo gave at the same session', async () => {
    const id = await world.confirmed(registrar, fixture('session-ledger.xlsx'));
    const [given] = await world.ask<{ n: number }>(`select count(*)::int as n from allocation where congress_id = $1 and series_id = 'registration:18-5:session' and n <= 160`, [COUNTY]);
    expect(given?.n).toBeGreaterThan(10);
    expect(await problems(id)).toEqual([{ code: 'NUMBER_OTHER_TITLE', n: given?.n }]);
    await world.run(registrar, id);
    expect(await world.results(id)).toEqual({ made: 160 - (given?.n ?? 0), 'skipped IMPORT.HAS_PROBLEMS': given?.n });
  });
});
