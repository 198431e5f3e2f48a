import type { Client } from 'pg';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { OrderTaker } from '@huiying/activities';
import type { CaseOrder, CaseRunStart, LoadedFacts, OrderAnswer } from '@huiying/contracts';
import type { CaseFacts } from '@huiying/engine';

/**
 * The real order desk in a world where time is skipped: PostgreSQL's movable clock is set to the test server's time
 * before each call. The run itself lives in that time already, so it is not told of an offset.
 */
export class FollowingDesk implements OrderTaker {
  readonly orders: CaseOrder[] = [];
  readonly answers: OrderAnswer[] = [];

  constructor(private readonly desk: OrderTaker, private readonly owner: Client, private readonly environment: () => TestWorkflowEnvironment) {}

  /** Moves PostgreSQL's clock to the test server's time; before a person's command too. */
  async follow(): Promise<void> {
    const now = await this.environment().currentTimeMs();
    await this.owner.query(`update clock set offset_ms = greatest(0, round($1::numeric - extract(epoch from clock_timestamp()) * 1000))`, [now]);
  }

  async loadFacts(run: CaseRunStart): Promise<LoadedFacts> {
    await this.follow();
    const { facts, epoch } = await this.desk.loadFacts(run);
    return { facts: withoutOffset(facts), epoch };
  }

  async giveOrder(order: CaseOrder): Promise<OrderAnswer> {
    await this.follow();
    return this.answered(order, await this.desk.giveOrder(order));
  }

  async park(order: CaseOrder, errorCode: string): Promise<OrderAnswer> {
    return this.answered(order, await this.desk.park(order, errorCode));
  }

  private answered(order: CaseOrder, answer: OrderAnswer): OrderAnswer {
    const told = answer.outcome === 'superseded' ? answer : { ...answer, facts: withoutOffset(answer.facts) };
    this.orders.push(order);
    this.answers.push(told);
    return told;
  }
}

const withoutOffset = ({ clockOffset: _ahead, ...facts }: CaseFacts): CaseFacts => facts;
