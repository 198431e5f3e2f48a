import type { DataSource } from 'typeorm';
import { day, instantFromMs, instantOf, momentOf, type CaseId, type CommandId, type Instant } from '@huiying/engine';
import { Executor, OrderDesk, type AnyCaseModule } from '@huiying/executor';
import { withoutActor } from '@huiying/persistence';
import { putAccounts } from '../county/accounts';
import { putPlannedCongress } from '../county/put-congress';
import { counties, type County } from '../county/stories';
import { LifeDriver } from '../driver/life-driver';
import { clockMoment, moveClock } from '../driver/move-clock';
import type { Act } from '../story/act';
import { onDemoConnections, type DemoDataSources } from './data-sources';
import { Player } from './player';
import { CASE_TYPE } from './request-of';

/** Where the clock stands when the demo begins. */
export const DEMO_NOW: Instant = momentOf(day('2026-05-20'), 9);

/** Where the demo is made, and what of it. */
export interface DemoOptions {
  /** Owner of the tables: registers and accounts. */
  readonly ownerUrl: string;
  /** The api's role: every case goes through the executor as people's commands do. */
  readonly apiUrl: string;
  readonly modules: readonly AnyCaseModule[];
  /** What to make; the demo's own two congresses unless given. */
  readonly counties?: readonly County[];
  /** Told how many cases are complete, of how many. */
  readonly progress?: (done: number, total: number) => void;
}

/** `cases` counts all of the demo; commands and orders only those of this call. */
export interface DemoResult {
  readonly cases: number;
  /** Commands of people that were carried out by this call; none when all were there. */
  readonly commands: number;
  readonly orders: number;
}

/**
 * Makes the demo: two congresses, their people with accounts, and cases that came about by real commands and orders
 * along the county's own time, the clock moved before them. May be called again after it was killed: it goes on where it
 * was. For demo and test mode only; the caller answers for that.
 */
export async function loadDemoCounty({ ownerUrl, apiUrl, modules, counties: all = counties(), progress = () => undefined }: DemoOptions): Promise<DemoResult> {
  return onDemoConnections(ownerUrl, apiUrl, async (sources) => {
    for (const { plan } of all) {
      await withoutActor(sources.stage, (db) => putPlannedCongress(db, plan));
      await withoutActor(sources.stage, (db) => putAccounts(db, plan));
    }
    return live(sources, all, modules, progress);
  });
}

/** An order is never carried out before the case's last event: owed ones of a case that is taken up again fall on it. */
const AT_ITS_LAST_EVENT = instantFromMs(0);

interface Scene {
  readonly act: Act;
  readonly player: Player;
}

/** All acts of all congresses in order of time, as one clock stands behind them. */
async function live({ owner, stage, api }: DemoDataSources, all: readonly County[], modules: readonly AnyCaseModule[], progress: (done: number, total: number) => void): Promise<DemoResult> {
  const executor = new Executor(api, modules);
  const driver = new LifeDriver(new OrderDesk(executor));
  const scenes = all.flatMap((county): readonly Scene[] => {
    const player = new Player(county, executor, stage, driver);
    return county.acts.map((act) => ({ act, player }));
  }).sort((a, b) => (a.act.at < b.act.at ? -1 : a.act.at > b.act.at ? 1 : 0));
  const known = await knownCommands(owner);
  const left = new Map<CaseId, number>();
  const caseOf = ({ act, player }: Scene): CaseId => player.caseIdOf(act.caseKey);
  for (const scene of scenes) left.set(caseOf(scene), (left.get(caseOf(scene)) ?? 0) + 1);
  const total = left.size;
  for (const caseId of await openCases(owner)) await driver.takeUp(CASE_TYPE, caseId, AT_ITS_LAST_EVENT);

  let commands = 0;
  for (const scene of scenes) {
    const { act, player } = scene;
    if (!known.has(player.commandIdOf(act))) {
      await driver.runTo(act.at);
      await moveClock(stage, act.at);
      await player.play(act);
      commands += 1;
    }
    const remaining = (left.get(caseOf(scene)) ?? 0) - 1;
    left.set(caseOf(scene), remaining);
    if (remaining === 0) progress([...left.values()].filter((n) => n === 0).length, total);
  }
  await driver.runTo(DEMO_NOW);
  // The one commit that waits for the disk: with it, all before it is on the disk too.
  if (commands > 0 || instantOf(await clockMoment(owner)) < DEMO_NOW) await moveClock(owner, DEMO_NOW);
  return { cases: total, commands, orders: driver.ordersGiven };
}

const knownCommands = async (owner: DataSource): Promise<ReadonlySet<CommandId>> =>
  new Set((await withoutActor(owner, (db) => db.query<{ id: CommandId }>('select command_id as id from case_command'))).map(({ id }) => id));

const openCases = async (owner: DataSource): Promise<readonly CaseId[]> =>
  (await withoutActor(owner, (db) => db.query<{ id: CaseId }>(`select id from case_head where case_type = $1 and seq > 0 and not ended order by id`, [CASE_TYPE]))).map(({ id }) => id);
