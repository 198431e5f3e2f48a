import { exportSessionLedger, type LedgerExportRow } from '@huiying/ledger';
import { ledgerRows, type StoredProblem } from '@huiying/operations';
import { withActor, type ActorSession } from '@huiying/persistence';
import { fixture, ImportWorld, MEETING } from './support/import-world';

jest.setTimeout(120_000);

const TITLE = '望海区第十八届人民代表大会第五次会议代表建议交办一览表';
const ALIKE = '关于优化村干部队伍年龄结构的建议';
const OTHER = '关于在小区门口增设快递柜的建议';

interface Row { readonly row: number; readonly known: boolean; readonly problems: readonly StoredProblem[] }

describe('numbers that are known already', () => {
  let world: ImportWorld;
  let registrar: ActorSession;
  let second: ActorSession;
  let rows: readonly LedgerExportRow[];

  beforeAll(async () => {
    world = await ImportWorld.make();
    [registrar, second] = await world.emptyCongress();
    await world.takenRegisters(registrar);
    await world.taken(registrar, fixture('session-ledger.xlsx'), MEETING);
    rows = await withActor(world.dataSource, registrar, (db) => ledgerRows(db, registrar.congressId, '18-5'));
  });
  afterAll(() => world.close());

  const number = (n: number): LedgerExportRow => {
    const row = rows.find((r) => r.number === n);
    if (row === undefined) throw new Error(`no row of number ${n}`);
    return row;
  };
  const file = (...some: readonly LedgerExportRow[]): Uint8Array => exportSessionLedger(some, TITLE);
  const read = (importId: string): Promise<readonly Row[]> =>
    world.ask<Row>(`select row_number as "row", (value->>'known')::boolean as known, problems from import_row where import_id = $1 order by row_number`, [importId]);

  it('hold a row with another title for a person: a title much alike is proposed, for any other the next free number', async () => {
    const id = await world.opened(registrar, file({ ...number(20), title: ALIKE }, { ...number(160), title: OTHER }, { ...number(22), title: OTHER }, number(47)));
    const [alike, atTheEnd, within, same] = await read(id);
    expect(alike).toMatchObject({ known: false, problems: [{ code: 'NUMBER_OTHER_TITLE', column: 'title', cell: 'D4', text: ALIKE, known: number(20).title, number: 20, proposal: { kind: 'useText', text: number(20).title } }] });
    expect(atTheEnd).toMatchObject({ known: false, problems: [{ code: 'NUMBER_OTHER_TITLE', column: 'number', cell: 'B5', known: number(160).title, number: 160, proposal: { kind: 'useNumber', number: 161 } }] });
    expect(within).toMatchObject({ known: false, problems: [{ code: 'NUMBER_OTHER_TITLE', column: 'number', proposal: { kind: 'enterNumber' } }] });
    expect(same).toMatchObject({ known: true, problems: [] });
    expect(await world.confirm(registrar, id)).toMatchObject({ code: 'IMPORT.ALL_KNOWN', params: { n: 1 } });
  });

  it('are known once the title that stands there is adopted, and new once another number is', async () => {
    const id = await world.opened(registrar, file({ ...number(20), title: ALIKE }, { ...number(160), title: OTHER }));
    const adopt = async (row: Row | undefined): Promise<unknown> => {
      const [problem] = row?.problems ?? [];
      if (row === undefined || problem === undefined) throw new Error('a row without a problem');
      return world.desk.change(registrar, id, row.row, { kind: 'adopt', problem, chosen: null, alike: null });
    };
    const [alike, atTheEnd] = await read(id);
    expect(await adopt(alike)).toMatchObject({ ok: true });
    expect((await read(id)).map(({ known, problems }) => [known, problems.length])).toEqual([[true, 0], [false, 1]]);
    expect(await adopt(atTheEnd)).toMatchObject({ ok: true });
    expect((await read(id)).map(({ known, problems }) => [known, problems.length])).toEqual([[true, 0], [false, 0]]);
    expect(await world.confirm(registrar, id)).toBeNull();
    await world.run(registrar, id);
    expect(await world.results(id)).toEqual({ known: 1, made: 1 });
  });

  it('are the same with other blanks, punctuation and forms of characters', async () => {
    const id = await world.opened(registrar, file({ ...number(20), title: `${number(20).title.replace('关于', '关于 ')}。` }));
    expect(await read(id)).toMatchObject([{ known: true, problems: [] }]);
  });

  it('say that no row is ready where every one waits for a person', async () => {
    const id = await world.opened(registrar, file({ ...number(22), title: OTHER }));
    expect(await world.confirm(registrar, id)).toMatchObject({ kind: 'notNow', code: 'IMPORT.NOTHING_READY' });
  });

  it('that two files bring at once, read before either is confirmed, come to the first: the same title is known, another fails with its number', async () => {
    const [mine, his, wrong] = [
      await world.opened(registrar, file({ ...number(20), number: 201 }, { ...number(51), number: 202 })), await world.opened(second, file({ ...number(20), number: 201 }, { ...number(51), number: 202 })),
      await world.opened(second, file({ ...number(20), number: 201, title: OTHER })),
    ];
    for (const [session, id] of [[registrar, mine], [second, his], [second, wrong]] as const) {
      expect(await world.confirm(session, id)).toBeNull();
      await world.run(session, id);
    }
    expect([await world.results(mine), await world.results(his), await world.results(wrong)]).toEqual([{ made: 2 }, { known: 2 }, { 'failed IMPORT.NUMBER_TAKEN': 1 }]);
    const [of201] = await world.ask<{ n: number }>(`select count(*)::int as n from suggestion_view where congress_id = $1 and number = 201`, [registrar.congressId]);
    expect(of201).toEqual({ n: 1 });
  });
});
