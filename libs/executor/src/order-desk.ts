import { dayOf, decide, factsOf, orderId, type CaseFacts, type CaseId, type Command, type CommandId, type CongressId, type Instant } from '@huiying/engine';
import { UNKNOWN_CASE, type CaseOrder, type CaseRunStart, type LoadedFacts, type OrderAnswer } from '@huiying/contracts';
import { withSystem, withoutActor, type Db } from '@huiying/persistence';
import type { Executor } from './executor';
import { contextOf } from './case-context';
import { CaseSession } from './case-session';
import { enterCaseScope, loadCase, lockCase } from './load-case';

/** A run asks about a case that the database does not know, as after a restore to an earlier state: no repetition helps. */
export class UnknownCase extends Error {
  readonly code = UNKNOWN_CASE;

  constructor() {
    super('the process of a case that does not exist');
  }
}

/** Where the row of a case stands, without the state: enough to know whether this process remembers just that. */
export interface CaseStanding {
  readonly caseId: CaseId;
  readonly caseType: string;
  readonly chainHash: Buffer | null;
  readonly referenceVersion: string;
  /** An order of it waits for an operator and is to be left out of the facts. */
  readonly hasParked: boolean;
  /** The moment at which it stood so, and the milliseconds by which the clock was moved then. */
  readonly at: Instant;
  readonly clockOffset: number;
}

/** Takes the orders of the cases' processes. The same executor as for people; the actor is the system. */
export class OrderDesk {
  /** Congress of a case: a row never changes it. */
  private readonly congressOf = new Map<CaseId, CongressId>();

  constructor(private readonly executor: Executor) {}

  /** The facts of a case as they are now, and the epoch of its run. */
  async loadFacts(run: CaseRunStart): Promise<LoadedFacts> {
    return this.onCase(run.caseId, async (db) => {
      const { kase, facts } = await this.open(db, run.caseId, 'facts');
      return { facts: facts(), epoch: kase.loaded.epoch };
    });
  }

  /** The same facts from memory, where this process wrote the case last and nothing stands beside; null where it must be read. */
  rememberedFacts({ caseId, caseType, chainHash, referenceVersion, hasParked, at, clockOffset }: CaseStanding): CaseFacts | null {
    const { modules, references, memory } = this.executor.parts;
    const remembered = memory.get(caseId);
    const module = modules.get(caseType);
    if (hasParked || module === undefined || remembered === null || chainHash === null || !remembered.chainHash.equals(chainHash)) return null;
    const { state } = remembered;
    const reference = references.kept(state.congressId, referenceVersion);
    if (reference === null) return null;
    const context = contextOf({ module, reference, state }, { kind: 'system', stage: 'facts' }, at, factsId(caseId));
    return withOffset(factsOf(module.type, state, context), clockOffset);
  }

  /**
   * Carries out an order, or answers that it no longer fits. Given again by a restarted run it repeats nothing: its id
   * is derived from what it is.
   */
  async giveOrder(order: CaseOrder): Promise<OrderAnswer> {
    return this.onCase(order.caseId, async (db) => {
      const commandId = orderId({ ...order });
      const [, { kase, context, known, facts }] = await Promise.all([lockCase(db, order.caseId), this.open(db, order.caseId, order.stage, order, commandId)]);
      if (order.epoch < kase.loaded.epoch) return { outcome: 'superseded' };
      if (known) return { outcome: 'noop', facts: facts() };
      kase.letTimePass(context);
      const outcome = decide(kase.module.type, kase.state, commandOf(order, context.now), context);
      if (!outcome.accepted) {
        // What time brought is kept all the same: it is true whether or not the order still fits.
        await kase.write(db, context, { events: [], state: kase.state, command: null, tellProcess: false });
        // Time itself may have brought just what the order asks for.
        return { outcome: kase.timeBrought(commandId) ? 'done' : 'noop', facts: facts() };
      }
      await kase.write(db, context, { events: outcome.events, state: outcome.state, command: { commandId, fingerprint: null }, tellProcess: false });
      return { outcome: 'done', facts: facts() };
    });
  }

  /** Puts an order that failed by a bug aside for an operator; the run goes on with its other clocks. */
  async park(order: CaseOrder, errorCode: string): Promise<OrderAnswer> {
    return this.onCase(order.caseId, async (db) => {
      db.send(
        `insert into parked_order (command_id, case_id, congress_id, stage, command, part, cause, deadline, step, error_code)
         select $1, id, congress_id, $3, $4, $5, $6, $7, $8, $9 from case_head where id = $2 on conflict (command_id) do nothing`,
        [orderId({ ...order }), order.caseId, order.stage, order.command, order.part ?? null, order.cause ?? null, order.deadline ?? null, order.step ?? null, errorCode]);
      const { facts } = await this.open(db, order.caseId, order.stage);
      return { outcome: 'parked', facts: facts() };
    });
  }

  private async open(db: Db, caseId: CaseId, stage: string, order?: CaseOrder, commandId = factsId(caseId)) {
    const { modules, references, memory } = this.executor.parts;
    const [loaded, offset] = await Promise.all([loadCase(db, caseId, commandId, memory.get(caseId)), clockOffset(db)]);
    if (loaded === null) throw new UnknownCase();
    const module = modules.get(loaded.caseType);
    if (module === undefined) throw new Error('a type of case that this worker does not know');
    const reference = await references.get(db, loaded.congressId, loaded.referenceVersion);
    const kase = new CaseSession(module, loaded, reference, caseId, memory);
    const context = kase.context({ kind: 'system', stage }, order?.at ?? loaded.now, commandId);
    const facts = (): CaseFacts => withOffset(kase.facts(context), offset);
    return { kase, context, known: loaded.known !== null, facts };
  }

  private async onCase<T>(caseId: CaseId, work: (db: Db) => Promise<T>): Promise<T> {
    return withSystem(this.executor.dataSource, await this.congress(caseId), (db) => {
      enterCaseScope(db, caseId);
      return work(db);
    });
  }

  private async congress(caseId: CaseId): Promise<CongressId> {
    const kept = this.congressOf.get(caseId);
    if (kept !== undefined) return kept;
    const [head] = await withoutActor(this.executor.dataSource, (db) => db.query<{ congress_id: CongressId }>('select congress_id from case_heads(array[$1]::uuid[])', [caseId]));
    if (head === undefined) throw new UnknownCase();
    this.congressOf.set(caseId, head.congress_id);
    return head.congress_id;
  }
}

/** Nobody gives a command under it: reading facts needs a context, and a context an id. */
const factsId = (caseId: CaseId): CommandId => orderId({ caseId, command: 'facts' });

const withOffset = (facts: CaseFacts, clockOffset: number): CaseFacts => (clockOffset === 0 ? facts : { ...facts, clockOffset });

/** Milliseconds by which the clock of demo and test was moved: the process sets its timer that much earlier. */
async function clockOffset(db: Db): Promise<number> {
  const [clock] = await db.query<{ offset_ms: string }>('select offset_ms from clock', [], 'clock');
  return Number(clock?.offset_ms ?? 0);
}

const commandOf = (order: CaseOrder, now: Parameters<typeof dayOf>[0]): Command => ({
  name: order.command, part: order.part ?? null, day: dayOf(now), entry: 'screen', onBehalfOf: null, reason: null,
  input: order.deadline === undefined ? {} : { deadline: order.deadline, step: order.step },
});

