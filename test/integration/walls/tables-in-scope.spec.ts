import type { CaseId } from '@huiying/engine';
import { dataSourceFor, type ActorSession } from '@huiying/persistence';
import { testDatabaseUrl, testServerPort } from '@huiying/testkit';
import type { DataSource } from 'typeorm';
import { enterCaseScope } from '../../../libs/executor/src/load-case';
import { County } from './support/county';
import { Installation } from './support/installation';
import { liveTo, wholeLife } from './support/life';
import { Player } from './support/player';
import { sessionOf } from './support/session';
import { stageFile } from './support/stage-file';
import { leaveTraces } from './support/statements';
import { tried, type Tried } from './support/undone';

jest.setTimeout(180_000);

type Deed = 'select' | 'insert' | 'update' | 'delete';

interface Guarded {
  readonly name: string;
  /** Column that names the congress. */
  readonly congress: string;
  /** What api and worker may do there at all. */
  readonly may: readonly Deed[];
  /** It has a policy for changing alone, beside that for seeing. */
  readonly apart: boolean;
}

/** Tables that api and worker may reach, as the database itself lists them, each with what it grants. */
const GUARDED = `
  select c.relname as name, case when c.relname = 'congress' then 'id' else 'congress_id' end as congress,
         array(select d from unnest(array['select', 'insert', 'update', 'delete']) as d where has_table_privilege('huiying_app', c.oid, d)) as may,
         exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd = 'w') as apart
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and has_table_privilege('huiying_app', c.oid, 'select, insert, update, delete')
     and (c.relname = 'congress' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'congress_id'))
   order by 1`;

/** Whoever had the scope of a case of the other congress would still be of his own: each policy for itself keeps him out. */
describe('every table, in the scope of a case of the other congress', () => {
  const [ours, theirs] = [new County('alpha'), new County('beta')];
  const [we, they] = [sessionOf(ours, 'registrar'), sessionOf(theirs, 'registrar')];
  let installation: Installation;
  let theirCase: CaseId;
  let tables: readonly Guarded[];
  /** Of the owner of the tables, for whom there is no wall. */
  let withoutWall: DataSource;

  beforeAll(async () => {
    installation = await Installation.make(async (ownerUrl) => {
      await ours.put(ownerUrl);
      await theirs.put(ownerUrl);
    });
    withoutWall = await dataSourceFor({ url: testDatabaseUrl(testServerPort(), 'owner', installation.database), applicationName: 'test-owner', poolSize: 1 }).initialize();
    const life = new Player(installation, theirs, 'equal');
    await liveTo(wholeLife(life));
    theirCase = life.caseId;
    await leaveTraces(installation, theirs);
    await stageFile(installation, theirs, 'registrar');
    await installation.parts.orderDesk.park({ v: 1, caseType: 'suggestion', caseId: theirCase, epoch: 1, stage: 'test', command: 'openWindow', part: theirCase, cause: 1, at: await installation.now() }, 'TEST');
    tables = (await installation.owner.query<Guarded>(GUARDED)).rows;
  });
  afterAll(async () => {
    await withoutWall.destroy();
    await installation.close();
  });

  /** Number of rows that a statement found, made or changed, its first parameter the other congress; undone. */
  const rows = (dataSource: DataSource, who: ActorSession, text: string, values: readonly unknown[] = []): Promise<Tried<number>> =>
    tried(dataSource, who, async (db) => {
      enterCaseScope(db, theirCase);
      return (await db.query(text, [theirs.congressId, ...values])).length;
    });
  const some = (tried: Tried<number>): boolean => 'answer' in tried && tried.answer > 0;
  const granted = (deed: Deed): readonly Guarded[] => tables.filter(({ may }) => may.includes(deed));
  /** What comes of a deed at every table where it is granted: to them, to us, and to us where there is no wall. */
  const outcomes = async (deed: Deed, text: (table: Guarded) => string): Promise<readonly unknown[]> => {
    const found: unknown[] = [];
    for (const table of granted(deed)) {
      const asked = text(table);
      found.push([table.name, some(await rows(installation.dataSource, they, asked)), await rows(installation.dataSource, we, asked), some(await rows(withoutWall, we, asked))]);
    }
    return found;
  };
  const nothingForUs = (deed: Deed): readonly unknown[] => granted(deed).map(({ name }) => [name, true, { answer: 0 }, true]);

  it('is known', () => {
    expect(tables.map((t) => t.name)).toEqual(expect.arrayContaining(['congress', 'case_head', 'case_event', 'case_command', 'case_access', 'content', 'task', 'deadline', 'process_outbox', 'parked_order', 'series', 'stored_file']));
    expect(granted('delete').length).toBeGreaterThan(5);
  });

  it('shows nothing of theirs', async () => {
    expect(await outcomes('select', ({ name, congress }) => `select from ${name} where ${congress} = $1`)).toEqual(nothingForUs('select'));
  });

  it('lets nothing of theirs be changed', async () => {
    // A statement that reads no column asks the policy for changing alone.
    expect(await outcomes('update', ({ name, congress, apart }) => `update ${name} set ${congress} = ${apart ? '$1' : `${congress} where ${congress} = $1`} returning 1`)).toEqual(nothingForUs('update'));
  });

  it('lets nothing of theirs be removed', async () => {
    expect(await outcomes('delete', ({ name }) => `delete from ${name} where $1::uuid is not null returning 1`)).toEqual(nothingForUs('delete'));
  });

  it('takes no row for them', async () => {
    const found: unknown[] = [];
    for (const { name, congress } of granted('insert')) {
      const { rows: [theirRow] } = await installation.owner.query<{ row: object }>(`select to_jsonb(t) as row from ${name} t where ${congress} = $1 order by t::text limit 1`, [theirs.congressId]);
      const text = `insert into ${name} select (jsonb_populate_record(null::${name}, $2)).* where $1::uuid is not null on conflict do nothing returning 1`;
      found.push([name, theirRow !== undefined, await rows(installation.dataSource, they, text, [theirRow?.row]), await rows(installation.dataSource, we, text, [theirRow?.row])]);
    }
    // They have it already; that we could not give it them is no matter of that.
    expect(found).toEqual(granted('insert').map(({ name }) => [name, true, { answer: 0 }, { refusal: 'row-level security' }]));
  });
});
