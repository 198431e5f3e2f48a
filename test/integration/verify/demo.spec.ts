import { Client } from 'pg';
import { caseModules } from '@huiying/executor';
import { runVerify, verifiedCaseTypes, type Query } from '@huiying/operations';
import { loadDemoCounty } from '@huiying/simulation';
import { createDatabase, type TestDatabase } from '@huiying/testkit';
import { verifyWords } from '../../../apps/standalone/src/verify-words';

jest.setTimeout(240_000);

describe('verify on the demo county', () => {
  let database: TestDatabase;
  let owner: Client;

  beforeAll(async () => {
    database = await createDatabase();
    await loadDemoCounty({ ownerUrl: database.ownerUrl, apiUrl: database.apiUrl, modules: caseModules });
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const run = async (locale: 'zh-CN' | 'en'): Promise<{ readonly exitCode: number; readonly lines: readonly string[] }> => {
    const lines: string[] = [];
    const query: Query = async <T>(text: string, values: readonly unknown[]) => (await owner.query(text, [...values])).rows as T[];
    const exitCode = await runVerify({ query, caseTypes: verifiedCaseTypes(), processes: null, sentences: verifyWords(locale), line: (text) => lines.push(text), failed: (error) => { throw error; } });
    return { exitCode, lines };
  };

  it('finds nothing in any stage of a case, and says what it has looked at', async () => {
    const { exitCode, lines } = await run('zh-CN');
    expect([exitCode, lines]).toEqual([0, [
      expect.stringContaining('PROCESSES_LEFT_OUT'), expect.stringMatching(/^事件与哈希链：核对 \d+ 条，无误。$/), '案件状态与事件：核对 69 件，无误。', expect.stringMatching(/^查询视图：核对 \d+ 行，无误。$/),
      expect.stringMatching(/^期限重算：核对 \d+ 项，无误。$/), '恒定规则：核对 69 件，无误。', expect.stringMatching(/^编号序列：核对 \d+ 个，无误。$/), expect.stringMatching(/^已受理操作：核对 \d+ 项，无误。$/),
      '全部核对一致。',
    ]]);
  });

  it('says in English what is wrong, and how much', async () => {
    const { rows } = await owner.query<{ id: string }>(`update suggestion_view set label = 'toClose' where label = 'awaitingRating' returning case_id as id`);
    const { exitCode, lines } = await run('en');
    expect(exitCode).toBe(1);
    expect(lines.filter((line) => line.startsWith('A row that people read is not what the case says. VIEW_ROW_EDITED views '))).toHaveLength(rows.length);
    expect(lines.at(-1)).toBe(rows.length === 1 ? 'One thing is wrong: see the lines above.' : `${rows.length} things are wrong: see the lines above.`);
    expect(lines).toContain('Stored state against the events: 69 cases, nothing wrong.');
    expect(lines.some((line) => line.startsWith('What people read:'))).toBe(false);
  });
});
