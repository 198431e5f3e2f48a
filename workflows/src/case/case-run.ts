import { allHandlersFinished, condition, defineQuery, defineSignal, log, setHandler, workflowInfo } from '@temporalio/workflow';
import { FACTS_CHANGED, QUERIES, type CaseRunStart, type CaseWaiting, type FactsMessage } from '@huiying/contracts';
import type { CaseFacts } from '@huiying/engine';
import { giveOrder, loadFacts } from './activities';
import { Alarm } from './alarm';
import { continueCase, endOfRun } from './continue';
import { isCaseFacts, KnownFacts } from './known-facts';
import { nextOrder, nextStepToWaitFor, unownedCommands, type OrderToGive } from './next-order';
import { asInstant, processTime } from './process-time';
import type { Stage } from './stage';
import { TriedOrders } from './tried-orders';

const factsChanged = defineSignal<FactsMessage>(FACTS_CHANGED);
const factsQuery = defineQuery<CaseFacts | null>(QUERIES.facts);
const waitingForQuery = defineQuery<CaseWaiting | null>(QUERIES.waitingFor);

/** The run of one case: the facts that it goes by, the one clock, and the orders that its stages give. */
export class CaseRun {
  private readonly known = new KnownFacts();
  private readonly tried = new TriedOrders();
  private readonly alarm = new Alarm();
  /** Stages whose files are being lived through, by name. */
  private readonly standsIn = new Set<string>();

  private constructor(private readonly start: CaseRunStart, private readonly stages: readonly Stage[]) {
    setHandler(factsChanged, (facts, version) => {
      // A hint from outside: whatever it holds, it is taken in or dropped, and never fails the run.
      if (isCaseFacts(facts) && this.known.take(facts, version) === 'same') this.tried.forget();
    });
    setHandler(factsQuery, () => this.known.latest);
    setHandler(waitingForQuery, () => this.waiting());
  }

  /** First act of every run: read the facts and the epoch, as signals are hints only. A newer epoch gets a run of its own. */
  static async open(start: CaseRunStart, stages: readonly Stage[]): Promise<CaseRun> {
    const run = new CaseRun(start, stages);
    const { heard } = run.known;
    const { facts, epoch } = await loadFacts(start);
    if (epoch > start.epoch) await continueCase(start, epoch);
    await run.takeAnswer(facts, heard);
    return run;
  }

  get facts(): CaseFacts {
    const { latest } = this.known;
    if (latest === null) throw new Error('a run whose facts were not read');
    return latest;
  }

  /** Waits until the facts say so, or until nothing of the case runs any more. */
  async until(isSo: (facts: CaseFacts) => boolean): Promise<void> {
    await condition(() => isSo(this.facts) || this.facts.ended);
  }

  /** Runs the main line and the stages beside it, and gives their orders meanwhile, until nothing of the case runs any more. */
  async live(mainLine: () => Promise<void>, beside: readonly Stage[]): Promise<void> {
    await Promise.all([this.giveOrders(), mainLine(), ...beside.map((stage) => this.repeat(stage))]);
  }

  /** Lives through one stage, for as long as it lasts. An operator sees which ones a run stands in. */
  async pass(stage: Stage): Promise<void> {
    this.standsIn.add(stage.name);
    try {
      await stage.run(this);
    } finally {
      this.standsIn.delete(stage.name);
    }
  }

  private async repeat(stage: Stage): Promise<void> {
    while (!this.facts.ended) {
      await this.until(({ beside }) => beside.includes(stage.name));
      await this.pass(stage);
    }
  }

  /** Gives what is owed and what is due, one order after another; otherwise waits for other facts or for the clock. */
  private async giveOrders(): Promise<void> {
    while (!this.facts.ended) {
      const order = nextOrder(this.facts, this.stages, this.tried, this.caseTime());
      await (order === null ? this.waitForNews() : this.give(order));
    }
    this.alarm.cancel();
  }

  private async give(order: OrderToGive): Promise<void> {
    const triedAt = this.facts.seq;
    const { heard } = this.known;
    const answer = await giveOrder({ v: 1, ...this.start, ...order, at: asInstant(this.caseTime()) });
    if (answer.outcome === 'superseded') return this.readAgain(order);
    await this.takeAnswer(answer.facts, heard);
    // Of whatever outcome: what the facts still ask for at this sequence was tried and does not help. The answer's own
    // sequence is lower only after the database was set back; the run must not spin until it is restarted.
    this.tried.remember(Math.max(triedAt, answer.facts.seq), order);
  }

  /**
   * Takes the facts of an answer. Where a signal of the same sequence came while it was under way, nobody can tell which
   * is the younger (the clock may have been moved between them): then they are read once more.
   */
  private async takeAnswer(answered: CaseFacts, heardBefore: number): Promise<void> {
    let facts = answered;
    for (let heard = heardBefore; heard !== this.known.heard && facts.seq === this.known.latest?.seq; ) {
      heard = this.known.heard;
      ({ facts } = await loadFacts(this.start));
    }
    this.known.take(facts);
  }

  /** A newer run exists, or will: this one takes its epoch and begins anew. */
  private async readAgain(order: OrderToGive): Promise<void> {
    const { facts, epoch } = await loadFacts(this.start);
    if (epoch > this.start.epoch) await continueCase(this.start, epoch);
    this.known.take(facts);
    this.tried.remember(Math.max(this.facts.seq, facts.seq), order);
  }

  private async waitForNews(): Promise<void> {
    const before = this.facts;
    const endsAt = endOfRun();
    if (allHandlersFinished() && (workflowInfo().continueAsNewSuggested || processTime() >= endsAt)) await continueCase(this.start, this.start.epoch);
    const unowned = unownedCommands(before, this.stages);
    if (unowned.length > 0) log.error('no stage owns what the case asks for', { unowned });
    const step = nextStepToWaitFor(before, this.stages, this.tried);
    this.alarm.setFor(step === null ? endsAt : Math.min(endsAt, Date.parse(step.at) - (before.clockOffset ?? 0)));
    await condition(() => this.facts !== before || this.alarm.rang);
  }

  /** The time that the case goes by: the run's own, and as much later as the clock of demo and test was moved. */
  private caseTime(): number {
    return processTime() + (this.facts.clockOffset ?? 0);
  }

  private waiting(): CaseWaiting | null {
    const facts = this.known.latest;
    if (facts === null) return null;
    return {
      epoch: this.start.epoch, seq: facts.seq, stage: facts.stage, beside: facts.beside, standsIn: [...this.standsIn], tasks: facts.waitingFor,
      nextStep: nextStepToWaitFor(facts, this.stages, this.tried), wakesAt: this.alarm.at === null ? null : asInstant(this.alarm.at),
      unowned: unownedCommands(facts, this.stages),
    };
  }
}
