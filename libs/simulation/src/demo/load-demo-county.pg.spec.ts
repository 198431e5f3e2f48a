import { Client } from 'pg';
import { asCaseModule } from '@huiying/executor';
import { suggestion } from '@huiying/case-type-suggestion';
import { parseRuleSet } from '@huiying/rules';
import { createDatabase, type TestDatabase } from '@huiying/testkit';
import { counties } from '../county/stories';
import { loadDemoCounty, type DemoResult } from './load-demo-county';

const module_ = asCaseModule({
  type: suggestion, views: [], searchable: () => [], veiledCommands: new Set<string>(),
  readRules: (data) => {
    const read = parseRuleSet(data);
    return read.ok ? { ok: true, rules: read.rules } : { ok: false, problems: read.problems.map((p) => p.code) };
  },
});

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
    const names = new Set(suggestion.table.map((r) => r.name));
    const known = counties().map((c) => ({ ...c, acts: c.acts.filter((a) => c.acts.filter((b) => b.caseKey === a.caseKey).every((b) => names.has(b.command))) }));
    const lines: string[] = [];
    const result: DemoResult = await loadDemoCounty({ ownerUrl: database.ownerUrl, apiUrl: database.apiUrl, modules: [module_], counties: known, progress: (d, t) => lines.push(`${d}/${t}`) });
    console.log(result, Date.now() - began, lines.at(-1));
    const { rows } = await owner.query(`select state->'standing'->>'state' as s, count(*)::int as n from case_head group by 1 order by 1`);
    console.log(rows);
  }, 120_000);
});
