import { day, momentOf, type CaseId } from '@huiying/engine';
import { until } from '@huiying/testkit';
import { FollowingDesk } from './following-desk';
import { BEGINS, SuggestionWorld } from './suggestion-world';
import { TimeSkipping, type RunningCase, type TimeSkippingOptions } from './time-skipping';
import { standsWithItsFacts } from './where-it-stands';

/**
 * Months of suggestions in seconds. Real: PostgreSQL, the executor, the whole core and the recommended rules, the
 * workflow, worker and codec. Temporal is its time-skipping server, and PostgreSQL's movable clock follows it. The relay
 * is left out, as it has tests of its own: what people do is told by `tell`.
 */
export class Months {
  private constructor(readonly world: SuggestionWorld, readonly server: TimeSkipping, readonly desk: FollowingDesk) {}

  static async start(options: TimeSkippingOptions = {}): Promise<Months> {
    const world = await SuggestionWorld.make();
    const started: { server?: TimeSkipping } = {};
    const desk = new FollowingDesk(world.desk, world.owner, () => {
      if (started.server === undefined) throw new Error('the server has not started');
      return started.server.environment;
    });
    started.server = await TimeSkipping.start(() => desk, options);
    return new Months(world, started.server, desk);
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.world.close();
  }

  /** A new life: the cases' clock stands at its beginning. */
  begin(): Promise<void> {
    return this.desk.beginAt(BEGINS);
  }

  /** Starts the case's run; it has read its facts and given what was owed and due. */
  async run(caseId: CaseId): Promise<RunningCase> {
    const kase = await this.server.startCase({ caseId });
    await this.upToDate(kase);
    return kase;
  }

  /** Tells the run what people did, as the relay does, and waits until it has acted on it. */
  async tell(kase: RunningCase): Promise<void> {
    await kase.signal((await this.desk.loadFacts({ caseType: 'suggestion', caseId: kase.caseId, epoch: 1 })).facts);
    await this.upToDate(kase);
  }

  /** Lets time pass to nine o'clock of that day; afterwards the runs have given all that fell due. */
  async goTo(to: string, ...cases: readonly RunningCase[]): Promise<void> {
    await this.server.environment.sleep(Date.parse(momentOf(day(to), 9)) - (await this.desk.now()));
    await this.desk.follow();
    for (const kase of cases) await this.upToDate(kase);
  }

  /** Waits until the run knows the newest facts and has given everything of it that its stages own. */
  async upToDate(kase: RunningCase): Promise<void> {
    standsWithItsFacts(await until(async () => {
      const [known, waiting, seq] = [await kase.knownFacts(), await kase.waiting(), await this.world.seq(kase.caseId)];
      if (known?.seq !== seq || waiting?.wakesAt == null) return null;
      const left = known.owed.filter(({ command }) => !waiting.unowned.includes(command));
      return left.length === 0 && (waiting.nextStep === null || Date.parse(waiting.nextStep.at) > (await this.desk.now())) ? waiting : null;
    }, { timeout: 30_000, what: 'the run to wait for what lies ahead' }));
  }
}
