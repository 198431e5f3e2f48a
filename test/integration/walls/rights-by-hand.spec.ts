import type { SuggestionState } from '@huiying/case-type-suggestion';
import { httpCommandNames, type HttpCommandName } from '@huiying/contracts/schemas';
import { problemOf, type Answer } from './support/caller';
import { County, everybody, type Who } from './support/county';
import { Installation } from './support/installation';
import { wholeLife } from './support/life';
import { Player } from './support/player';
import { addressedIn, probe, probeTogether, type Addressed } from './support/probes';
import { RIGHTS, roleOf, waysByHand, whoCan } from './support/rights-by-hand';
import { WatchedPlayer } from './support/watched-player';

jest.setTimeout(300_000);

const ENTERS_PAPER: ReadonlySet<string> = new Set(Object.values(RIGHTS).flat().filter((grant) => grant.startsWith('+')).map((grant) => grant.slice(1).split('@')[0] ?? ''));
const ENTRIES = ['screen', 'paper'] as const;
const outcomeOf = (answer: Answer): string => (answer.status < 300 ? `${answer.status}` : `${answer.status} ${problemOf(answer).code}`);

/** What the table says that the api has to answer; null where it did. */
function against(ways: ReadonlySet<string>, entry: string, { status }: Answer, outcome: string): string | null {
  if (ways.size === 0) return status === 403 || status === 404 ? null : 'must be refused for good';
  if (status === 401 || status === 403 || status === 404) return 'must be let through';
  const wrongWay = outcome.includes('ENTRY.');
  return ways.has(entry) ? (wrongWay ? `must be taken from ${entry}` : null) : wrongWay || status === 409 ? null : `must not be taken from ${entry}`;
}

describe('the rights as the table of the life has them, by hand', () => {
  const [county, other] = [new County('alpha'), new County('beta')];
  const wrong: unknown[] = [];
  /** Commands that were asked for by everybody while they were possible. */
  const seen = new Map<HttpCommandName, number>();
  const counts = { let: 0, kept: 0, foreign: 0 };
  let installation: Installation;
  let stranger: Player;
  let life: Player;

  async function askEverybody(player: Player, one: Addressed, state: SuggestionState): Promise<void> {
    for (const who of everybody) {
      const ways = waysByHand(county, who, state, one);
      // From paper only those are asked whom the table lets enter paper somewhere: of others the way makes no difference.
      for (const entry of ENTRIES.filter((e) => e === 'screen' || ENTERS_PAPER.has(roleOf(who)))) {
        const answer = await probe(player, who, one, state, entry);
        const outcome = outcomeOf(answer);
        const fault = against(ways, entry, answer, outcome);
        counts[ways.size === 0 ? 'kept' : 'let'] += 1;
        if (fault !== null) wrong.push([one.command, one.partKind, who, entry, outcome, fault]);
        if (one.command !== 'handOver' || entry !== 'screen') continue;
        const amongMany = outcomeOf(await probeTogether(player, who, state));
        if (amongMany !== outcome) wrong.push([one.command, 'among many', who, amongMany, `must be ${outcome}`]);
      }
    }
  }

  /** Nobody of the other congress knows the case, whatever he is there. */
  async function askTheOthers(one: Addressed, state: SuggestionState): Promise<void> {
    for (const who of everybody) {
      const answer = await probe(stranger.addressing(life.caseId), who, one, state);
      counts.foreign += 1;
      if (outcomeOf(answer) !== (/Administrator$/.test(roleOf(who)) ? '403 PERMISSION.NOT_YOURS' : '404 NOT_FOUND')) wrong.push([one.command, 'of the other congress', who, outcomeOf(answer)]);
    }
  }

  async function look(player: Player): Promise<void> {
    const state = await player.state();
    const asked = addressedIn(state);
    for (const one of asked) {
      if (seen.has(one.command) || (await whoCan(player, one, state)) === null) continue;
      seen.set(one.command, state.seq);
      // Of the same kind whatever there is: the part of another unit, of another signer.
      for (const same of asked.filter((a) => a.command === one.command)) await askEverybody(player, same, state);
      await askTheOthers(one, state);
    }
    expect((await player.state()).seq).toBe(state.seq);
  }

  beforeAll(async () => {
    installation = await Installation.make(async (ownerUrl) => {
      await county.put(ownerUrl);
      await other.put(ownerUrl);
    });
    stranger = new Player(installation, other, 'stranger');
    life = new WatchedPlayer(installation, county, 'by-hand', look);
    for await (const _station of wholeLife(life));
    // What never was possible in it, or not for the first who might: the right is asked for before the state.
    const state = await life.state();
    for (const one of addressedIn(state).filter((a) => !seen.has(a.command))) {
      await askEverybody(life, one, state);
      await askTheOthers(one, state);
    }
  });
  afterAll(() => installation.close());

  it('has a line for every command that people can give', () => {
    expect(Object.keys(RIGHTS).sort()).toEqual([...httpCommandNames].sort());
  });

  it('lets everybody through whom the table names, by the way that it names, and nobody else', () => {
    expect(wrong).toEqual([]);
  });

  it('was tried for each command, mostly while it was possible', () => {
    const never = httpCommandNames.filter((name) => name !== 'open' && !seen.has(name));
    expect(never).toEqual(NEVER_POSSIBLE);
    expect(Object.entries(counts).filter(([what, n]) => n < LEAST[what as keyof typeof counts])).toEqual([]);
  });

  it('shows the case to those who have a part in it, and to nobody else of its congress', async () => {
    const statusFor = async (who: Who): Promise<number> => (await installation.app.inject({ url: life.address, headers: { authorization: `Bearer ${county.token(who)}` } })).statusCode;
    const found = Object.fromEntries(await Promise.all(everybody.map(async (who) => [who, await statusFor(who)] as const)));
    expect(Object.keys(found).filter((who) => found[who] === 200).sort()).toEqual([...PARTICIPANTS].sort());
    expect(Object.keys(found).filter((who) => found[who] === 403).sort()).toEqual(['admin', 'auditor', 'securityAdmin']);
    expect(Object.values(found).every((status) => [200, 403, 404].includes(status))).toBe(true);
  });
});

/** So many answers at least of each sort, or the walk through the life has lost its way. */
const LEAST = { let: 150, kept: 2000, foreign: 1500 };
/** The end of a window opens the coordination by itself, and something always runs here that stands before the archive. */
const NEVER_POSSIBLE: readonly string[] = ['openCoordination', 'archive'];
/** At the end of the life: the units of its rounds, their office, the signers with their group, and those who serve the congress as a whole. */
const PARTICIPANTS: readonly Who[] = ['registrar', 'committeeLeader', 'supervisor', 'chair', 'securityOfficer', 'secretary', 'coordinator', 'checker', 'clerk', 'handler', 'unitLeader', 'coClerk', 'coHandler', 'coLeader', 'lead', 'cosigner'];
