import { suggestion } from '@huiying/case-type-suggestion';
import { isHttpCommand } from '@huiying/contracts/schemas';
import { grantsOf } from '@huiying/engine';
import { ruleSets } from '@huiying/rules';
import { ask, problemOf, type Answer } from './support/caller';
import { County, everybody, STAFF, type Who } from './support/county';
import { Installation } from './support/installation';
import { wholeLife } from './support/life';
import { Player } from './support/player';
import { addressedIn, probe, type Addressed } from './support/probes';

interface Listed {
  readonly command: string;
  readonly part: string;
  readonly allowed: boolean;
  readonly reasonCode: string | null;
  readonly entries: readonly string[];
}

jest.setTimeout(180_000);

/** In which ways the row lets somebody's role enter a command, whatever his relation to the case. */
function waysOf(who: Who, command: string): readonly string[] {
  const row = suggestion.table.find((r) => r.name === command);
  const role = who in STAFF ? STAFF[who as keyof typeof STAFF][0] : 'deputy';
  const grants = row === undefined ? [] : grantsOf(row, ruleSets.recommended.rules);
  return grants.filter((g) => g.role === role).map((g) => (g.onlyOnPaper ? 'paper' : 'screen'));
}

/** Where the life is looked at: before, in the middle of and after everything that the table knows. */
const STATIONS: Readonly<Record<string, readonly Who[]>> = {
  invited: ['lead', 'cosigner', 'strangeDeputy', 'clerk'],
  review: ['registrar', 'committeeLeader'],
  registered: ['coordinator', 'supervisor'],
  objected: ['unitLeader', 'coordinator', 'strangeClerk'],
  contacted: ['lead', 'handler', 'coLeader'],
  extension: ['registrar'],
  signed: ['checker'],
  rated: ['lead', 'registrar', 'secretary', 'clerk'],
  ratingProposed: ['committeeLeader'],
  publicationProposed: ['registrar', 'unitLeader'],
  secondDecision: ['registrar'],
  closed: ['registrar', 'lead'],
};

describe('the rights to every command', () => {
  const county = new County('alpha');
  let installation: Installation;
  let player: Player;

  beforeAll(async () => {
    installation = await Installation.make((ownerUrl) => county.put(ownerUrl));
    player = new Player(installation, county, 'rights');
  });
  afterAll(() => installation.close());

  /** What a person may do by his own list; null where he sees no such case. */
  const listOf = async (who: Who): Promise<readonly Listed[] | null> => {
    const answer = await ask(installation, county, who, 'GET', `${player.address}/allowed-actions`);
    if (answer.status === 404) return null;
    expect(answer.status).toBe(200);
    return (JSON.parse(answer.body) as { actions: Listed[] }).actions;
  };

  /** The answer that the list foretells to a command whose day cannot be. */
  const foretold = (list: readonly Listed[] | null, { command, part }: Addressed): readonly [status: number, code: string] => {
    if (list === null) return [404, 'NOT_FOUND'];
    const listed = list.find((a) => a.command === command && a.part === part);
    if (listed === undefined) return [403, 'PERMISSION.NOT_YOURS'];
    return listed.allowed ? [422, 'DAY.IN_THE_FUTURE'] : [409, listed.reasonCode ?? ''];
  };
  const told = (answer: Answer): readonly [number, string] => [answer.status, problemOf(answer).code];

  it('are what each person is told that they are, at every station of a life', async () => {
    const looked = new Set<string>();
    const outcomes = new Map<number, number>();
    const wrong: unknown[] = [];
    for await (const station of wholeLife(player)) {
      const people = looked.has(station) ? undefined : STATIONS[station];
      if (people === undefined) continue;
      looked.add(station);
      const state = await player.state();
      const { seq } = state;
      for (const who of people) {
        const list = await listOf(who);
        const asked = addressedIn(state);
        for (const listed of list ?? []) expect([station, who, listed.command, listed.entries.filter((entry) => !waysOf(who, listed.command).includes(entry))]).toEqual([station, who, listed.command, []]);
        for (const listed of list ?? []) expect([station, who, listed.command, listed.command === 'open' || asked.some((a) => a.command === listed.command && a.part === listed.part)]).toEqual([station, who, listed.command, true]);
        // Of the parts of a kind the newest: older ones are looked at while they are new.
        for (const one of new Map(asked.map((a) => [a.command, a])).values()) {
          const entry = list?.find((a) => a.command === one.command && a.part === one.part)?.entries[0];
          const [expected, found] = [foretold(list, one), told(await probe(player, who, one, state, entry))];
          outcomes.set(found[0], (outcomes.get(found[0]) ?? 0) + 1);
          if (expected.join() !== found.join()) wrong.push({ station, who, ...one, expected, found });
        }
      }
      expect((await player.state()).seq).toBe(seq);
    }
    expect(wrong).toEqual([]);
    expect(Object.keys(STATIONS).filter((s) => !looked.has(s))).toEqual([]);
    expect([403, 404, 409, 422].filter((status) => (outcomes.get(status) ?? 0) < 15)).toEqual([]);
  });

  it('are asked for in every row that a person may use', () => {
    const rows = suggestion.table.filter((r) => isHttpCommand(r.name)).map((r) => r.name);
    const inLife = [...player.given];
    // Accepted in the life itself; the others were refused in it, each with its code.
    expect(inLife.length).toBeGreaterThan(35);
    expect(inLife.filter((name) => !rows.includes(name))).toEqual([]);
  });

  it('end at the first wall for those who have no part in cases', async () => {
    for (const url of ['/api/v1/suggestions', '/api/v1/tasks', player.address, `${player.address}/allowed-actions`]) {
      const answer = await ask(installation, county, 'admin', 'GET', url);
      expect([url, ...told(answer)]).toEqual([url, 403, 'PERMISSION.NOT_YOURS']);
    }
    const nobody = await ask(installation, county, null, 'GET', player.address);
    expect(told(nobody)).toEqual([401, 'AUTH.SIGN_IN_FIRST']);
  });

  it('open a case to a deputy on screen and to the committee from paper, and to nobody else', async () => {
    const open = async (who: Who): Promise<readonly [Who, number, string]> => {
      const payload = { day: '2099-01-01', reason: '理由', input: player.inputs.open(await player.state()) };
      return [who, ...told(await ask(installation, county, who, 'POST', '/api/v1/suggestions', { payload, headers: { 'idempotency-key': 'open-as-nobody' } }))] as const;
    };
    for (const who of everybody) {
      const [, status, code] = await open(who);
      const expected = ['registrar', 'secretary', 'strangeSecretary'].includes(who) ? [422, 'ENTRY.ONLY_FROM_PAPER'] : ['lead', 'cosigner', 'decliner', 'strangeDeputy'].includes(who) ? [422, 'DAY.IN_THE_FUTURE'] : [403, 'PERMISSION.NOT_YOURS'];
      expect([who, status, code]).toEqual([who, ...expected]);
    }
  });
});
