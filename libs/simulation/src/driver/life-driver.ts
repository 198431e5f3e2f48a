import type { CaseOrder, CaseRunStart, LoadedFacts, OrderAnswer } from '@huiying/contracts';
import type { CaseFacts, CaseId, Instant } from '@huiying/engine';
import { orderOfStep, owedOrders, stageOfOwedSuggestion, type OrderToGive, type StageOfOwed } from './order-to-give';
import { TriedOrders } from './tried-orders';

/** Who carries out orders: the executor's order desk. */
export interface OrderTaker {
  loadFacts(run: CaseRunStart): Promise<LoadedFacts>;
  giveOrder(order: CaseOrder): Promise<OrderAnswer>;
}

interface LivingCase {
  readonly run: CaseRunStart;
  readonly tried: TriedOrders;
  facts: CaseFacts;
}

interface Due {
  readonly kase: LivingCase;
  readonly order: OrderToGive;
  readonly at: Instant;
}

/**
 * Stands in for the processes of many cases where a clock is moved instead of waited for: it gives what a case owes at
 * once, and what falls due, in order of time and each at its own moment. What it makes is what living processes would
 * have made that were never late.
 */
export class LifeDriver {
  private readonly cases = new Map<CaseId, LivingCase>();
  private given = 0;

  constructor(private readonly desk: OrderTaker, private readonly stageOf: StageOfOwed = stageOfOwedSuggestion) {}

  /** Orders given so far that brought something. */
  get ordersGiven(): number {
    return this.given;
  }

  factsOf(caseId: CaseId): CaseFacts | undefined {
    return this.cases.get(caseId)?.facts;
  }

  /** Takes in the facts that a command brought, and gives at `at` what they owe at once. */
  async take(run: CaseRunStart, facts: CaseFacts, at: Instant): Promise<void> {
    const kase = this.cases.get(run.caseId) ?? { run, tried: new TriedOrders(), facts };
    this.cases.set(run.caseId, kase);
    kase.facts = facts;
    await this.giveOwed(kase, at);
  }

  /** As `take`, for a case that is there already: its facts are read. */
  async takeUp(caseType: string, caseId: CaseId, at: Instant): Promise<void> {
    const { facts, epoch } = await this.desk.loadFacts({ caseType, caseId, epoch: 1 });
    await this.take({ caseType, caseId, epoch }, facts, at);
  }

  /** The moment of the next step of any case; null where nothing is to come. */
  nextMoment(): Instant | null {
    return this.next()?.at ?? null;
  }

  /** Gives every order that falls due up to and with `to`. */
  async runTo(to: Instant): Promise<void> {
    for (let due = this.next(); due !== null && due.at <= to; due = this.next()) {
      await this.give(due.kase, due.order, due.at);
      await this.giveOwed(due.kase, due.at);
    }
  }

  private async giveOwed(kase: LivingCase, at: Instant): Promise<void> {
    for (;;) {
      const order = owedOrders(kase.run, kase.facts, this.stageOf).find((o) => !kase.tried.has(kase.facts.seq, o));
      if (order === undefined || kase.facts.ended) return;
      await this.give(kase, order, at);
    }
  }

  private async give(kase: LivingCase, order: OrderToGive, at: Instant): Promise<void> {
    const answer = await this.desk.giveOrder({ ...order, at });
    if (answer.outcome === 'superseded') throw new Error('a newer run of the case exists beside this driver');
    kase.facts = answer.facts;
    if (answer.outcome === 'done') this.given += 1;
    kase.tried.remember(answer.facts.seq, order);
  }

  private next(): Due | null {
    let best: Due | null = null;
    for (const kase of this.cases.values()) {
      if (kase.facts.ended) continue;
      for (const step of kase.facts.next) {
        if (best !== null && step.at >= best.at) break;
        const { order, at } = orderOfStep(kase.run, step);
        if (kase.tried.has(kase.facts.seq, order)) continue;
        best = { kase, order, at };
        break;
      }
    }
    return best;
  }
}
