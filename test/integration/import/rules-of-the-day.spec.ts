import { verifiedCaseTypes, verify, type Finding } from '@huiying/operations';
import type { ActorSession } from '@huiying/persistence';
import { ruleSets } from '@huiying/rules';
import { fixture, ImportWorld, MEETING } from './support/import-world';

jest.setTimeout(120_000);

const versionOf = (id: 'recommended' | 'national-minimum'): string => `${ruleSets[id].id}-${ruleSets[id].version}`;
/** The fixture's suggestions were handed over on 2, 4 and 9 March; the law's own minimum holds from the 9th. */
const CHANGED_ON = '2026-03-09';

// A ledger does not tell the day of registration: it is that of the hand-over.
describe('a ledger of days on which other rules held than today', () => {
  let world: ImportWorld;
  let registrar: ActorSession;
  let imported: string;

  beforeAll(async () => {
    world = await ImportWorld.make();
    await world.setDay('2026-05-20');
    [registrar] = await world.emptyCongress();
    await world.ask('insert into rule_set (congress_id, case_type, version, valid_from, data) values ($1, $2, $3, $4, $5)', [registrar.congressId, 'suggestion', versionOf('national-minimum'), CHANGED_ON, JSON.stringify(ruleSets['national-minimum'])]);
    await world.takenRegisters(registrar);
    imported = await world.taken(registrar, fixture('session-ledger.xlsx'), MEETING);
  });
  afterAll(() => world.close());

  it('pins each suggestion to the version in force on its own day: in its head, its state and its events', async () => {
    expect(await world.results(imported)).toEqual({ made: 160 });
    const versions = await world.ask<{ before: boolean; head: string; state: string; events: readonly string[]; n: number }>(
      `select handed_over_on < $1::date as before, h.rule_version as head, h.state->>'ruleVersion' as state,
              (select array_agg(distinct e.body->>'ruleVersion') from case_event e where e.case_id = h.id) as events, count(*)::int as n
         from case_head h join suggestion_view v on v.case_id = h.id group by 1, 2, 3, 4 order by 1`, [CHANGED_ON]);
    expect(versions.map(({ n: _n, ...row }) => row)).toEqual([
      { before: false, head: versionOf('national-minimum'), state: versionOf('national-minimum'), events: [versionOf('national-minimum')] },
      { before: true, head: versionOf('recommended'), state: versionOf('recommended'), events: [versionOf('recommended')] },
    ]);
    expect(versions.reduce((sum, { n }) => sum + n, 0)).toBe(160);
  });

  it('gives each the clocks of those rules', async () => {
    const kinds = await world.ask<{ before: boolean; kinds: readonly string[] }>(
      `select v.handed_over_on < $1::date as before, array_agg(distinct d.kind order by d.kind) as kinds from deadline d join suggestion_view v on v.case_id = d.case_id group by 1 order by 1`, [CHANGED_ON]);
    expect(kinds[0]).toEqual({ before: false, kinds: ['replyDeputy'] });
    expect(kinds[1]?.before).toBe(true);
    expect(kinds[1]?.kinds).toEqual(expect.arrayContaining(['opinion', 'replyDeputy', 'replyUnit']));
  });

  it('leaves nothing that differs from what it follows from', async () => {
    const found: Finding[] = [];
    for await (const finding of verify({ query: (text, values) => world.ask(text, values).then((rows) => [...rows] as never), caseTypes: verifiedCaseTypes(), processes: null, note: () => undefined })) found.push(finding);
    expect(found).toEqual([]);
  });
});
