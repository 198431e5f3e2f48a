import { commandSchemas, httpCommandNames, jsonSchemaOf, type JsonSchema } from '@huiying/contracts/schemas';
import { ask } from './support/caller';
import { County } from './support/county';
import { Installation } from './support/installation';
import { wholeLife } from './support/life';
import { Player } from './support/player';
import { addressedIn, probe } from './support/probes';

jest.setTimeout(120_000);

const MARKER = '暗记词';

/** Kinds of content that a command's input may bring, at any depth. */
function kindsIn(schema: JsonSchema): readonly string[] {
  const own = schema['x-content'];
  const inner = [...Object.values(schema.properties ?? {}), ...(schema.items === undefined ? [] : [schema.items]), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [...(typeof own === 'string' ? [own] : []), ...inner.flatMap(kindsIn)];
}

describe('the words of a life', () => {
  const county = new County('alpha');
  let installation: Installation;
  let player: Player;
  const problems: string[] = [];

  beforeAll(async () => {
    installation = await Installation.make((ownerUrl) => county.put(ownerUrl));
    player = new Player(installation, county, 'marked', (field) => `${MARKER}${field}`);
    for await (const station of wholeLife(player)) {
      if (!['review', 'handedOver', 'rated', 'closed'].includes(station)) continue;
      const state = await player.state();
      // Everything once, by somebody for whom it is impossible: what is refused must not quote either.
      const once = [...new Map(addressedIn(state).map((one) => [one.command, one])).values()];
      for (const one of once) problems.push((await probe(player, 'registrar', one, state)).body);
      await ask(installation, county, 'registrar', 'GET', `/api/v1/suggestions?q=${encodeURIComponent(MARKER)}`);
      await ask(installation, county, 'registrar', 'GET', `/api/v1/suggestions/${encodeURIComponent(MARKER)}`);
    }
  });
  afterAll(() => installation.close());

  it('are of every kind that a command can bring', async () => {
    const { rows } = await installation.owner.query<{ kind: string }>('select distinct kind from content where position($1 in body) > 0', [MARKER]);
    const every = new Set(['reason', ...httpCommandNames.flatMap((name) => kindsIn(jsonSchemaOf(commandSchemas[name])))]);
    expect(rows.map((r) => r.kind).sort()).toEqual([...every].sort());
  });

  it('stand in the contents and in no other column of the database', async () => {
    const { owner } = installation;
    const { rows: columns } = await owner.query<{ table: string; column: string }>(
      `select c.table_name as "table", c.column_name as "column" from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1, 2`);
    const holding: string[] = [];
    for (const { table, column } of columns) {
      const { rows } = await owner.query<{ n: number }>(
        `select count(*)::int as n from "${table}" where position($1 in "${column}"::text) > 0 or position($2 in "${column}"::text) > 0`, [MARKER, Buffer.from(MARKER, 'utf8').toString('hex')]);
      if ((rows[0]?.n ?? 0) > 0) holding.push(`${table}.${column}`);
    }
    expect(columns.length).toBeGreaterThan(150);
    expect(holding).toEqual(['content.body']);
  });

  it('stand in no line of the log, in no figure and in no answer to what was refused', async () => {
    const metrics = await ask(installation, county, null, 'GET', '/metrics');
    expect(installation.log.length).toBeGreaterThan(100);
    expect(problems.length).toBeGreaterThan(100);
    expect(metrics.body).toContain('commands/:command');
    const spoken = [MARKER, encodeURIComponent(MARKER), JSON.stringify(MARKER).slice(1, -1)];
    for (const [what, texts] of Object.entries({ log: installation.log, metrics: [metrics.body], problems })) {
      expect([what, texts.filter((text) => spoken.some((word) => text.includes(word)))]).toEqual([what, []]);
    }
  });

  it('stand in no message to the process of the case', async () => {
    const { facts } = await installation.parts.orderDesk.loadFacts({ caseType: 'suggestion', caseId: player.caseId, epoch: 1 });
    expect(JSON.stringify(facts)).not.toContain(MARKER);
    expect(facts.seq).toBe((await player.state()).seq);
  });
});
