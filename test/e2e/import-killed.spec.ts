import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import expected from '../../libs/ledger/fixtures/session-ledger.expected.json';
import { parseSessionLedger, readWorkbook, recogniseLayout } from '@huiying/ledger';
import { loadRegisters } from '@huiying/operations';
import { dataSourceFor, withActor } from '@huiying/persistence';
import { seededRandom, shuffled, wanghai } from '@huiying/simulation';
import { startSystem, until, type TestSystem } from '@huiying/testkit';
import { personId, putEmptyCounty } from './support/county';
import { Desk } from './support/desk';
import { Halt, type Place } from './support/halt';
import type { Person } from './support/person';
import { ask, faults, isTold, registryOf, temporalOf } from './support/store';

jest.setTimeout(420_000);

const SEED = Number(process.env['HUIYING_IMPORT_SEED'] ?? randomInt(1, 1_000_000));
const FIXTURES = join(__dirname, '..', '..', 'libs', 'ledger', 'fixtures');

interface ImportPage { readonly id: string; readonly state: { readonly code: string }; readonly counts: Readonly<Record<string, number>>; readonly nothingToImport: { readonly code: string } | null }

// The whole system; the worker is a process that is killed with SIGKILL while it takes a row, at each of the three
// places where half of it is done.
describe('an import whose worker is killed at three rows', () => {
  let system: TestSystem;
  let desk: Desk;
  let registrar: Person;
  let halt: Halt;

  beforeAll(async () => {
    system = await startSystem(putEmptyCounty);
    desk = new Desk(system.url);
    registrar = await desk.as('registrar');
    await desk.moveClock('2026-05-20');
    halt = await Halt.make(system);
  }, 150_000);
  afterAll(async () => {
    await halt?.close();
    await system?.stop();
  }, 60_000);

  const read = async (name: string, query = ''): Promise<ImportPage> => {
    const { status, body } = await registrar.upload<ImportPage>(`/imports${query}`, readFileSync(join(FIXTURES, name)), { 'idempotency-key': randomUUID() });
    if (status !== 201) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const confirm = async ({ id }: ImportPage): Promise<void> => {
    expect((await registrar.post(`/imports/${id}/confirm`, {}, { 'idempotency-key': randomUUID() })).status).toBe(202);
  };
  const finished = (id: string): Promise<ImportPage> =>
    until(async () => {
      const page = await registrar.get<ImportPage>(`/imports/${id}`);
      return page.state.code === 'finished' && page;
    }, { timeout: 240_000, every: 500, what: 'the import to finish' });

  it(`goes on after each kill and comes to exactly the rows of the file (seed ${SEED})`, async () => {
    for (const name of ['units.xlsx', 'deputies.xlsx']) {
      const page = await read(name);
      await confirm(page);
      await finished(page.id);
    }
    const page = await read('session-ledger.xlsx', '?opensOn=2026-02-24&closesOn=2026-02-27');
    expect(page.counts).toMatchObject({ total: 160, fresh: 160, withProblems: 0 });

    const random = seededRandom(SEED);
    const rows = expected.rows.map(({ row, number }, taken) => ({ row, number, taken }));
    const chosen = shuffled(rows, random).slice(0, 3).sort((a, b) => a.taken - b.taken);
    const places = shuffled<Place>(['number', 'case', 'result'], random);
    for (const [i, at] of chosen.entries()) {
      const place = places[i];
      if (place === undefined) throw new Error('no place to kill at');
      await halt.at(place, at);
      if (i === 0) await confirm(page);
      else await system.worker.launch();
      await halt.reached(120_000);
      await system.worker.kill9();
      const [done] = await ask<{ n: number }>(system, 'select count(result)::int as n from import_row where import_id = $1', [page.id]);
      // It goes on where it was: every row before this one has its result, and none behind it.
      expect({ place, at, done: done?.n }).toEqual({ place, at, done: at.taken });
      await halt.lift(place);
    }
    await system.worker.launch();
    expect((await finished(page.id)).counts).toMatchObject({ total: 160, done: 160, made: 160, failed: 0, wasKnown: 0 });
  });

  it('has made every row once, as it is written, with its process', async () => {
    const [whole] = await ask(system,
      `select count(*)::int as cases, count(distinct (state->'registration'->>'number'))::int as numbers, (select count(*)::int from allocation where state = 'used') as used,
              (select count(*)::int from import_row r join case_head h on h.id = r.case_id) as linked from case_head`);
    expect(whole).toEqual({ cases: 160, numbers: 160, used: 160, linked: 160 });

    const exported = readWorkbook(await registrar.download('/exports/session-ledger?meeting=18-5&format=xlsx'));
    if (!exported.ok) throw new Error(exported.refusal.code);
    const layout = recogniseLayout(exported.workbook, 'sessionLedger');
    if (!layout.ok) throw new Error(layout.refusal.code);
    const congressId = wanghai.record.id;
    const dataSource = await dataSourceFor({ url: system.apiUrl, applicationName: 'test', poolSize: 1 }).initialize();
    const registers = await withActor(dataSource, { congressId, personId: personId('registrar'), roles: [], handling: false }, (db) => loadRegisters(db, congressId)).finally(() => dataSource.destroy());
    const again = parseSessionLedger(exported.workbook, layout.layout, registers, { year: 2026 }).rows;
    expect(again.flatMap(({ problems }) => problems)).toEqual([]);
    expect(again.map(({ row, value: { number, category, title, lead, cosigners, main, co, mode, key, handedOver, remark } }) =>
      ({ row, number, category, title, lead, cosigners, main, co, mode, key, handed_over: handedOver, remark }))).toEqual(expected.rows);

    const temporal = temporalOf(system);
    try {
      await until(() => isTold(system), { timeout: 90_000, every: 250, what: 'every process to be told' });
      expect(await faults(system, registryOf(temporal))).toEqual([]);
    } finally {
      await temporal.close();
    }
  });

  it('offers nothing to confirm when the file is read again', async () => {
    const page = await read('session-ledger.xlsx');
    expect(page).toMatchObject({ counts: { total: 160, known: 160, fresh: 0 }, nothingToImport: { code: 'IMPORT.ALL_KNOWN' } });
    expect((await registrar.post<{ code: string }>(`/imports/${page.id}/confirm`, {}, { 'idempotency-key': randomUUID() }))).toMatchObject({ status: 409, body: { code: 'IMPORT.ALL_KNOWN' } });
  });
});
