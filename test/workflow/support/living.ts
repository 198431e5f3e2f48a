import type { OrderTaker } from '@huiying/activities';
import { QUERIES, type CaseOrder, type CaseWaiting } from '@huiying/contracts';
import { day, momentOf, type CaseFacts, type CaseId, type Instant } from '@huiying/engine';
import { Relay } from '@huiying/operations';
import { until, type DevServerOptions } from '@huiying/testkit';
import { RealServer } from './real-server';
import { BEGINS, SuggestionWorld } from './suggestion-world';
import { standsWithItsFacts } from './where-it-stands';

/** An order that was carried out and whose answer nobody has heard yet. */
export interface HangingOrder {
  /** Waits until it is committed. */
  committed(): Promise<CaseOrder>;
  answer(): void;
}

/**
 * Suggestions in real time, under a clock that the test moves. Real: PostgreSQL under the roles of api and worker, the
 * executor, the relay, Temporal's server, worker and workflow. Nothing stands in.
 */
export class Living {
  readonly orders: CaseOrder[] = [];
  private hanging: { wanted: (order: CaseOrder) => boolean; found: (order: CaseOrder) => void; answered: Promise<void> } | null = null;

  private constructor(readonly world: SuggestionWorld, private readonly started: { server?: RealServer; relay?: Relay }) {}

  static async start(options: DevServerOptions = {}): Promise<Living> {
    const started: { server?: RealServer; relay?: Relay } = {};
    const living = new Living(await SuggestionWorld.make(), started);
    const { world } = living;
    started.server = await RealServer.start(living.taker(), options);
    started.relay = new Relay({
      query: world.query, temporal: started.server.temporal, loadFacts: (run) => world.apiDesk.loadFacts(run), pollMs: 50,
      observer: { told: () => undefined, waiting: () => undefined, failed: (_caseId, error) => console.error(error), unavailable: () => undefined },
    });
    started.relay.start();
    return living;
  }

  get server(): RealServer {
    if (this.started.server === undefined) throw new Error('the server has not started');
    return this.started.server;
  }

  async stop(): Promise<void> {
    await this.started.relay?.stop();
    await this.server.stop();
    await this.world.close();
  }

  /** Moves the clock to nine o'clock of that day, and tells the cases' runs. */
  goTo(to: string, ...cases: readonly CaseId[]): Promise<void> {
    return this.moveClock(momentOf(day(to), 9), cases);
  }

  /** A new life: the clock stands at its beginning. Runs of earlier lives are not told. */
  begin(): Promise<void> {
    return this.moveClock(BEGINS, []);
  }

  async allTold(): Promise<void> {
    await until(async () => (await this.world.waitingRows()) === 0, { timeout: 30_000, what: 'an empty outbox' });
  }

  /** Waits until the case's run knows the newest facts and has given everything that is owed and due. */
  async upToDate(caseId: CaseId): Promise<CaseWaiting> {
    await this.allTold();
    const handle = this.server.handle(caseId);
    const idle = await until(async () => {
      const [known, waiting, seq] = [await handle.query<CaseFacts | null>(QUERIES.facts), await handle.query<CaseWaiting | null>(QUERIES.waitingFor), await this.world.seq(caseId)];
      const isIdle = known?.seq === seq && known.owed.length === 0 && waiting?.wakesAt != null;
      return isIdle && (waiting.nextStep === null || Date.parse(waiting.nextStep.at) > (await this.now())) ? waiting : null;
    }, { timeout: 30_000, what: 'the run to wait for what lies ahead' });
    standsWithItsFacts(idle);
    return idle;
  }

  /** The next such order is carried out, and its answer waits until it is let go. */
  hangNext(wanted: (order: CaseOrder) => boolean): HangingOrder {
    const committed: CaseOrder[] = [];
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => { answer = resolve; });
    this.hanging = { wanted, answered, found: (order) => committed.push(order) };
    return { committed: () => until(() => committed[0], { timeout: 30_000, what: 'the order to be carried out' }), answer: () => answer() };
  }

  private taker(): OrderTaker {
    const { desk } = this.world;
    return {
      loadFacts: (run) => desk.loadFacts(run),
      park: (order, code) => desk.park(order, code),
      giveOrder: async (order) => {
        const answer = await desk.giveOrder(order);
        this.orders.push(order);
        const { hanging } = this;
        if (hanging?.wanted(order) === true) {
          this.hanging = null;
          hanging.found(order);
          await hanging.answered;
        }
        return answer;
      },
    };
  }

  private async now(): Promise<number> {
    const { rows: [clock] } = await this.world.owner.query<{ now: Date }>('select app_now() as now');
    return clock?.now.getTime() ?? 0;
  }

  private async moveClock(to: Instant, cases: readonly CaseId[]): Promise<void> {
    await this.world.owner.query('update clock set offset_ms = round(extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)', [to]);
    for (const caseId of cases) await this.world.owner.query('select outbox_touch($1)', [caseId]);
  }
}
