import { day, type Day } from '@huiying/engine';
import { ruleSets, type RuleSetId } from '@huiying/rules';
import { County } from '../walls/support/county';
import { Installation } from '../walls/support/installation';
import { Player } from '../walls/support/player';
import { findingsIn } from './lived-suggestion';

jest.setTimeout(60_000);

/** Rules that come into force one after another; the county begins with the recommended ones. */
const LATER: readonly (readonly [RuleSetId, Day])[] = [['national-minimum', day('2026-03-10')], ['zhejiang-reference', day('2026-03-20')]];
const versionOf = (id: RuleSetId): string => `${ruleSets[id].id}-${ruleSets[id].version}`;

/** A set as it was shipped and stored before: with values that nothing read then nor reads now. */
function asStoredBefore(id: RuleSetId): string {
  const { rules, ...set } = ruleSets[id];
  return JSON.stringify({ ...set, rules: {
    ...rules, 'reply.countersign': { ...rules['reply.countersign'], value: 'named' }, 'correction.kinds': { ...rules['correction.kinds'], value: ['dayOfFact', 'documentNumber', 'registrationNumber'] },
  } });
}

describe('a suggestion and the rules that change under way', () => {
  const county = new County('alpha');
  let installation: Installation;

  beforeAll(async () => {
    installation = await Installation.make((ownerUrl) => county.put(ownerUrl));
    for (const [id, from] of LATER) {
      await installation.owner.query('insert into rule_set (congress_id, case_type, version, valid_from, data) values ($1, $2, $3, $4, $5)', [county.congressId, 'suggestion', versionOf(id), from, asStoredBefore(id)]);
    }
  });
  afterAll(() => installation.close());

  const submitted = async (name: string, on: Day): Promise<Player> => {
    const player = new Player(installation, county, name);
    await player.goTo(on);
    await player.step('lead', 'open');
    await player.step('lead', 'submit');
    return player;
  };
  const versions = async (player: Player): Promise<object> => {
    const { rows } = await installation.owner.query<{ head: string; state: string; registered: string | null }>(
      `select h.rule_version as head, h.state->>'ruleVersion' as state, (select e.body->>'ruleVersion' from case_event e where e.case_id = h.id and e.type = 'Registered') as registered
         from case_head h where h.id = $1`, [player.caseId]);
    return rows[0] ?? {};
  };
  const under = (id: RuleSetId, registered: RuleSetId | null = id): object => ({ head: versionOf(id), state: versionOf(id), registered: registered === null ? null : versionOf(registered) });

  it('stands under those of the day until it is registered, is pinned on that day and keeps them', async () => {
    const player = await submitted('registered-later', day('2026-03-02'));
    expect(await versions(player)).toEqual(under('recommended', null));
    await player.goTo(day('2026-03-12'));
    await player.step('registrar', 'register');
    expect(await versions(player)).toEqual(under('national-minimum'));
    // The law's own minimum knows no clock before the hand-over; the rules of its first days had one.
    expect(await clocks(player)).toEqual([]);
    await player.goTo(day('2026-03-25'));
    await player.step('registrar', 'preAssign');
    await player.step('registrar', 'handOver');
    expect(await versions(player)).toEqual(under('national-minimum'));
    expect(await clocks(player)).toEqual(['replyDeputy']);
    expect(await findingsIn(installation)).toEqual([]);
  });

  it('is not pinned before, whatever changes', async () => {
    const player = await submitted('sent-back', day('2026-03-18'));
    expect(await versions(player)).toEqual(under('national-minimum', null));
    await player.goTo(day('2026-03-21'));
    await player.step('registrar', 'returnForChange');
    expect(await versions(player)).toEqual(under('zhejiang-reference', null));
    expect(await findingsIn(installation)).toEqual([]);
  });

  it('is pinned to those of the day of its registration when that is entered later', async () => {
    const player = await submitted('entered-later', day('2026-03-05'));
    await player.goTo(day('2026-03-12'));
    await player.step('registrar', 'register', { day: day('2026-03-09') });
    expect(await versions(player)).toEqual(under('recommended'));
    expect(await clocks(player)).toEqual(['handover']);
    expect(await findingsIn(installation)).toEqual([]);
  });

  const clocks = async ({ caseId }: Player): Promise<readonly string[]> =>
    (await installation.owner.query<{ kind: string }>(`select kind from deadline where case_id = $1 and status = 'running' order by kind`, [caseId])).rows.map(({ kind }) => kind);
});
