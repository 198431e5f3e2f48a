import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '@huiying/simulation';
import { startSystem, until, type TestSystem } from '@huiying/testkit';
import { putCounty } from '../e2e/support/county';
import { Desk } from '../e2e/support/desk';
import { handedOver } from '../e2e/support/steps';
import { ask, faults, isTold, registryOf, temporalOf } from '../e2e/support/store';
import { Traffic, type Acknowledged, type InFlight, type Round } from './traffic';
import { roundsOf, type Victim } from './victims';

jest.setTimeout(300_000);

const CASES = 12;
const PER_ROUND = { onOneCase: 44, onOthers: 42, opened: 4 };
/** So much is unanswered at every kill, at least. */
const IN_FLIGHT: InFlight = { all: 50, onOneCase: 20 };
const SEED = Number(process.env['HUIYING_CHAOS_SEED'] ?? randomInt(1, 1_000_000));

/** Milliseconds that a killed process stays away, at most. */
const AWAY_MS = 1_000;

const said: string[] = [];

/** Sends the round. `moment` has come after so many answers, or before too few are left in flight: fast machine or slow, each round is hit in its midst. */
function sent(round: Round, after: number): { readonly answers: Promise<readonly Acknowledged[]>; readonly moment: Promise<void> } {
  let hit = (): void => undefined;
  const moment = new Promise<void>((resolve) => { hit = resolve; });
  let answered = 0;
  const answers = round.send(() => {
    answered += 1;
    const { all, onOneCase } = round.inFlight;
    if (answered >= after || all <= IN_FLIGHT.all || onOneCase <= IN_FLIGHT.onOneCase) hit();
  });
  return { answers, moment };
}

describe('kill -9 at any moment', () => {
  let system: TestSystem;
  let desk: Desk;

  beforeAll(async () => {
    system = await startSystem(putCounty);
    desk = new Desk(system.url);
  }, 150_000);
  afterAll(async () => {
    await system?.stop();
    process.stdout.write(`${said.join('\n')}\n`);
  }, 60_000);

  const kill: Readonly<Record<Victim, () => Promise<void>>> = {
    worker: () => system.worker.kill9(), api: () => system.api.kill9(), temporal: () => system.temporal.kill9(), postgres: () => system.postgres.kill9(),
  };
  const start: Readonly<Record<Victim, () => Promise<void>>> = {
    // The api and the worker are started into whatever there is: PostgreSQL or Temporal may still be away.
    worker: () => system.worker.launch(), api: () => system.api.launch(), temporal: () => system.temporal.restart(), postgres: () => system.postgres.start(),
  };

  it(`loses no acknowledged command, doubles none, and settles (seed ${SEED})`, async () => {
    const random = seededRandom(SEED);
    const cases: string[] = [];
    for (let n = 1; n <= CASES; n += 1) {
      const id = await handedOver(desk, `关于第${n}处公园座椅的建议`);
      await desk.act('clerk', id, 'signFor');
      cases.push(id);
    }
    const traffic = await Traffic.of(desk, cases);
    const began = Date.now();
    let kills = 0;
    const inFlight: InFlight[] = [];
    const acknowledged: Acknowledged[] = [];
    for (const [no, victims] of roundsOf(random).entries()) {
      const round = traffic.round(no, PER_ROUND);
      const { answers, moment } = sent(round, 1 + random.below(round.inFlight.all - IN_FLIGHT.all));
      // A round that fails on its way says so at once.
      await Promise.race([moment, answers]);
      const killed = victims.map((victim) => {
        inFlight.push(round.inFlight);
        return kill[victim]();
      });
      await Promise.all(killed);
      kills += victims.length;
      await pause(random.below(AWAY_MS));
      await Promise.all(victims.map((victim) => start[victim]()));
      // The worker is not waited for: the next round may well kill it while it starts.
      acknowledged.push(...(await answers));
    }
    const lasted = Date.now() - began;
    expect(kills).toBeGreaterThanOrEqual(20);
    expect(inFlight).toHaveLength(kills);
    expect(inFlight.filter(({ all, onOneCase }) => all < IN_FLIGHT.all || onOneCase < IN_FLIGHT.onOneCase)).toEqual([]);
    const least = (of: keyof InFlight): number => Math.min(...inFlight.map((at) => at[of]));
    const most = Math.max(...inFlight.map(({ all }) => all));

    // Whoever asks once more gets the answer that he got: nothing is done again.
    for (const { command, version } of acknowledged.filter((_, i) => i % 25 === 0)) expect(await command.again()).toEqual({ status: command.success, version, repeated: true });

    const written = await ask<{ id: string; n: number }>(system, `select c.command_id as id, (select count(*)::int from case_event e where e.case_id = c.case_id and e.command_id = c.command_id and e.type in ('ContactLogged', 'SuggestionOpened')) as n from case_command c where c.command_id = any ($1::uuid[])`, [acknowledged.map(({ command }) => command.id)]);
    expect(new Set(acknowledged.map(({ command }) => command.id)).size).toBe(acknowledged.length);
    expect(written).toHaveLength(acknowledged.length);
    expect(written.filter(({ n }) => n !== 1)).toEqual([]);
    const gaps = await ask(system, 'select h.id from case_head h left join case_event e on e.case_id = h.id group by h.id, h.seq having count(e.seq) <> h.seq or coalesce(max(e.seq), 0) <> h.seq or count(distinct e.seq) <> h.seq');
    expect(gaps).toEqual([]);

    const settling = Date.now();
    const temporal = temporalOf(system);
    try {
      await until(() => system.worker.ready(), { timeout: 60_000, every: 100, what: 'the worker to be ready' });
      await until(() => isTold(system), { timeout: 60_000, every: 250, what: 'every process to be told' });
      const told = Date.now() - settling;
      const found = await faults(system, registryOf(temporal));
      expect(found).toEqual([]);
      const repeated = acknowledged.reduce((sum, { repeats }) => sum + (repeats > 0 ? 1 : 0), 0);
      const requests = acknowledged.reduce((sum, { repeats }) => sum + repeats + 1, 0);
      said.push(`chaos: seed ${SEED}, ${kills} kills, each with ${least('all')} to ${most} commands in flight of which at least ${least('onOneCase')} on one case, ${acknowledged.length} commands acknowledged exactly once, ${repeated} of them repeated (${requests} requests), rounds ${lasted} ms, told ${told} ms, settled and verified ${Date.now() - settling} ms`);
    } finally {
      await temporal.close();
    }
  });
});
