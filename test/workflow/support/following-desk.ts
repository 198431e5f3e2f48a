import type { Client } from 'pg';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { OrderTaker } from '@huiying/activities';
import type { CaseOrder, CaseRunStart, LoadedFacts, OrderAnswer } from '@huiying/contracts';
import type { CaseFacts, Instant } from '@huiying/engine';

/**
 * The real order desk in a world where time is skipped: PostgreSQL's movable clock is set by the test server's time
 * before each call, and the runs are told how far it stands from theirs.
 */
export class FollowingDesk implements OrderTaker {
  readonly orders: CaseOrder[] = [];
  readonly answers: OrderAnswer[] = [];
  /** Milliseconds that the cases' clock stands ahead of the test server's. */
  private ahead = 0;

  constructor(private readonly desk: OrderTaker, private readonly owner: Client, private readonly environment: () => TestWorkflowEnvironment) {}

  /** Lets the cases' clock stand at this moment now; from here on it goes with the test server's. */
  async beginAt(moment: Instant): Promise<void> {
    this.ahead = Date.parse(moment) - (await this.environment().currentTimeMs());
    this.orders.length = 0;
    this.answers.length = 0;
    await this.follow();
  }

  /** Milliseconds of the cases' clock. */
  async now(): Promise<number> {
    return (await this.environment().currentTimeMs()) + this.ahead;
  }

  /** Moves PostgreSQL's clock to the test server's time; before a person's command too. */
  async follow(): Promise<void> {
    await this.owner.query('update clock set offset_ms = round($1::numeric - extract(epoch from clock_timestamp()) * 1000)', [await this.now()]);
  }

  async loadFacts(run: CaseRunStart): Promise<LoadedFacts> {
    await this.follow();
    const { facts, epoch } = await this.desk.loadFacts(run);
    return { facts: this.told(facts), epoch };
  }

  async giveOrder(order: CaseOrder): Promise<OrderAnswer> {
    await this.follow();
    return this.answered(order, await this.desk.giveOrder(order));
  }

  async park(order: CaseOrder, errorCode: string): Promise<OrderAnswer> {
    return this.answered(order, await this.desk.park(order, errorCode));
  }

  private answered(order: CaseOrder, answer: OrderAnswer): OrderAnswer {
    const told = answer.outcome === 'superseded' ? answer : { ...answer, facts: this.told(answer.facts) };
    this.orders.push(order);
    this.answers.push(told);
    return told;
  }

  private told({ clockOffset: _ofPostgres, ...facts }: CaseFacts): CaseFacts {
    return this.ahead === 0 ? facts : { ...facts, clockOffset: this.ahead };
  }
}
