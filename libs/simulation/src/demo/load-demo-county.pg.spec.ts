import { Client } from 'pg';
import { caseModules } from '@huiying/executor';
import { createDatabase, type TestDatabase } from '@huiying/testkit';
import { loadDemoCounty, type DemoResult } from './load-demo-county';

describe('the demo county', () => {
  let database: TestDatabase;
  let owner: Client;
  beforeAll(async () => {
    database = await createDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });
  it('is made', async () => {
    const began = Date.now();
    const lines: string[] = [];
    const result: DemoResult = await loadDemoCounty({ ownerUrl: database.ownerUrl, apiUrl: database.apiUrl, modules: caseModules, progress: (d, t) => lines.push(`${d}/${t}`) });
    console.log(result, Date.now() - began, lines.at(-1));
    const { rows } = await owner.query(`select state->'standing'->>'state' as s, count(*)::int as n from case_head group by 1 order by 1`);
    console.log(rows);
  }, 120_000);
});
