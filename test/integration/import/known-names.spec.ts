import { textWorkbook } from '../../../libs/ledger/fixtures/small-ledger';
import type { StoredProblem } from '@huiying/operations';
import type { ActorSession } from '@huiying/persistence';
import { ImportWorld } from './support/import-world';

jest.setTimeout(120_000);

const UNIT_COLUMNS = ['单位编码', '单位全称', '简称', '别名', '单位性质'];
const DEPUTY_COLUMNS = ['代表证号', '姓名', '代表团', '代表层级', '届次', '状态'];
const units = (...rows: readonly (readonly string[])[]): Uint8Array => textWorkbook({ 名册: [UNIT_COLUMNS, ...rows.map(([code = '', name = '', short = '']) => [code, name, short, '', '政府部门'])] });
const deputies = (...rows: readonly (readonly string[])[]): Uint8Array => textWorkbook({ 名册: [DEPUTY_COLUMNS, ...rows.map(([card = '', name = '']) => [card, name, '城东代表团', '区代表', '第十八届', '在任'])] });

const HOUSING = ['D01', '甲区住房和城乡建设局', '区住建局'] as const;
const JUSTICE = ['D02', '甲区司法局', '区司法局'] as const;
const NEW_NAME = ['D01', '甲区住房和城市更新局', '区住更局'] as const;

interface Row { readonly row: number; readonly known: boolean; readonly problems: readonly StoredProblem[] }

describe('names that stand in a register already', () => {
  let world: ImportWorld;
  let registrar: ActorSession;
  let second: ActorSession;

  beforeAll(async () => {
    world = await ImportWorld.make();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    [registrar, second] = await world.emptyCongress();
    await world.setDay('2026-03-02');
    await world.taken(registrar, units(HOUSING, JUSTICE));
    await world.setDay('2026-03-10');
  });

  const read = (importId: string): Promise<readonly Row[]> =>
    world.ask<Row>(`select row_number as "row", (value->>'known')::boolean as known, problems from import_row where import_id = $1 order by row_number`, [importId]);
  /** Every name that a body bore, with whether it bears it still. */
  const names = async (): Promise<readonly string[]> => (await world.ask<{ said: string }>(
    `select b.code || ' ' || n.name || ' ' || n.short_name || case when n.valid_until is null then '' else ' until ' || n.valid_until end as said
       from body b join body_name n on n.congress_id = b.congress_id and n.body_id = b.id where b.congress_id = $1 order by b.code, n.valid_from`, [registrar.congressId])).map(({ said }) => said);
  const adoptAll = async (session: ActorSession, importId: string): Promise<void> => {
    for (const { row, problems: [problem] } of await read(importId)) {
      if (problem !== undefined) expect(await world.desk.change(session, importId, row, { kind: 'adopt', problem, chosen: null, alike: null })).toMatchObject({ ok: true });
    }
  };
  const BEFORE = [HOUSING.join(' '), JUSTICE.join(' ')];

  it('are not replaced by those that a file brings for their codes: the row waits, and the register stays as it was', async () => {
    const id = await world.opened(registrar, units(NEW_NAME, JUSTICE));
    expect(await read(id)).toMatchObject([
      { known: true, problems: [{ code: 'CODE_OTHER_NAME', column: 'code', label: '单位编码', cell: 'A2', text: 'D01', known: '甲区住房和城乡建设局（区住建局）', proposal: { kind: 'adoptName', name: '甲区住房和城市更新局（区住更局）' } }] },
      { known: true, problems: [] },
    ]);
    expect(await world.confirm(registrar, id)).toBeNull();
    await world.run(registrar, id);
    expect(await world.results(id)).toEqual({ known: 1, 'skipped IMPORT.HAS_PROBLEMS': 1 });
    expect(await names()).toEqual(BEFORE);
  });

  it('give way to a renaming that the user saw and adopted, from that day on', async () => {
    const id = await world.opened(registrar, units(NEW_NAME, ['D02', '甲区司法局', '司法局']));
    await adoptAll(registrar, id);
    expect((await read(id)).map(({ problems }) => problems.length)).toEqual([0, 0]);
    expect(await world.confirm(registrar, id)).toBeNull();
    await world.run(registrar, id);
    expect(await world.results(id)).toEqual({ known: 2 });
    expect(await names()).toEqual([`${HOUSING.join(' ')} until 2026-03-09`, NEW_NAME.join(' '), `${JUSTICE.join(' ')} until 2026-03-09`, 'D02 甲区司法局 司法局']);
  });

  it('are the same with other blanks and forms of characters, and a file without short names takes none away', async () => {
    const id = await world.opened(registrar, units(['D01', '甲区 住房和城乡建设局', ''], ['D02', '甲区司法局', '区 司法局']));
    expect(await read(id)).toMatchObject([{ known: true, problems: [] }, { known: true, problems: [] }]);
    expect(await world.confirm(registrar, id)).toBeNull();
    await world.run(registrar, id);
    expect(await names()).toEqual(BEFORE);
  });

  it('are not given to a second unit: the code of the first is proposed where no other row has it', async () => {
    const id = await world.opened(registrar, units(['E09', '甲区住房和城乡建设局', '住建'], ['E10', '甲区法治局', '区司法局'], ['D02', '甲区某局', '某局']));
    expect(await read(id)).toMatchObject([
      { known: false, problems: [{ code: 'NAME_TAKEN', column: 'code', cell: 'A2', text: 'E09', entry: 'D01', known: '甲区住房和城乡建设局（区住建局）', proposal: { kind: 'useText', text: 'D01' } }] },
      { known: false, problems: [{ code: 'NAME_TAKEN', entry: 'D02', proposal: { kind: 'enterText' } }] },
      { known: true, problems: [{ code: 'CODE_OTHER_NAME', text: 'D02' }] },
    ]);
  });

  it('are known once the code of the unit that bears them is adopted', async () => {
    const id = await world.opened(registrar, units(['E09', '甲区住房和城乡建设局', '区住建局']));
    await adoptAll(registrar, id);
    expect(await read(id)).toMatchObject([{ known: true, problems: [] }]);
    expect(await world.confirm(registrar, id)).toBeNull();
    await world.run(registrar, id);
    expect(await names()).toEqual(BEFORE);
  });

  it('that another file brought since the reading are kept, and the row fails with them', async () => {
    const [mine, his] = [await world.opened(registrar, units(NEW_NAME, ['E01', '甲区数据局', '区数据局'])), await world.opened(second, units(['D01', '甲区建设局', '区建设局'], ['E02', '甲区数据局', '区数据局']))];
    const both = [[registrar, mine], [second, his]] as const;
    for (const [session, id] of both) await adoptAll(session, id);
    for (const [session, id] of both) {
      expect(await world.confirm(session, id)).toBeNull();
      await world.run(session, id);
    }
    expect(await world.results(mine)).toEqual({ known: 1, made: 1 });
    expect(await world.results(his)).toEqual({ 'failed IMPORT.NAME_OTHER': 1, 'failed IMPORT.NAME_TAKEN': 1 });
    expect(await names()).toEqual([`${HOUSING.join(' ')} until 2026-03-09`, NEW_NAME.join(' '), JUSTICE.join(' '), 'E01 甲区数据局 区数据局']);
  });

  it('of deputies are no other person’s: a card under another name waits, and is renamed only where that is adopted', async () => {
    const people = async (): Promise<readonly string[]> => (await world.ask<{ said: string }>(
      `select d.card || ' ' || p.name as said from deputy d join person p on p.congress_id = d.congress_id and p.id = d.person_id where d.congress_id = $1 order by d.card`, [registrar.congressId])).map(({ said }) => said);
    await world.taken(registrar, deputies(['180001', '代表甲'], ['180002', '代表乙']));
    const file = deputies(['180001', '代 表 甲'], ['180002', '代表丙']);
    const id = await world.opened(registrar, file);
    expect(await read(id)).toMatchObject([
      { known: true, problems: [] },
      { known: true, problems: [{ code: 'CARD_OTHER_NAME', column: 'card', cell: 'A3', text: '180002', known: '代表乙', proposal: { kind: 'adoptName', name: '代表丙' } }] },
    ]);
    expect(await world.confirm(registrar, id)).toBeNull();
    await world.run(registrar, id);
    expect(await people()).toEqual(['180001 代表甲', '180002 代表乙']);
    const adopted = await world.opened(registrar, file);
    await adoptAll(registrar, adopted);
    expect(await world.confirm(registrar, adopted)).toBeNull();
    await world.run(registrar, adopted);
    expect(await people()).toEqual(['180001 代表甲', '180002 代表丙']);
  });
});
