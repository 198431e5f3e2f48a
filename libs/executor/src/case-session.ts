import {
  applyEvent, dayOf, factsOf, letTimePass, type Actor, type CaseEvent, type CaseFacts, type CaseState, type CommandId, type Day, type DecideContext, type EventBody, type Instant, type PassedMoment,
} from '@huiying/engine';
import { commonViews, changeOf, drawNumbers, hasPendingNumbers, writeCase, type Db, type KnownCommand, type ViewChange, type ViewRow } from '@huiying/persistence';
import { contextOf } from './case-context';
import type { CaseMemory } from './case-memory';
import type { AnyCaseModule } from './case-module';
import type { LoadedCase, ParkedOrder } from './load-case';
import { ruleSetFor, type ReferenceData } from './reference/reference-data';

/** A locked case with its rules, ready to be decided on: what was loaded, and the state after time has passed. */
export class CaseSession {
  readonly stored: CaseState;
  state: CaseState;
  private readonly passed: PassedMoment[] = [];

  constructor(
    readonly module: AnyCaseModule,
    readonly loaded: LoadedCase,
    readonly reference: ReferenceData,
    caseId: CaseState['caseId'],
    private readonly memory: CaseMemory,
  ) {
    this.stored = loaded.state ?? module.type.empty(caseId, loaded.congressId, loaded.ruleVersion);
    this.state = this.stored;
  }

  /** What the core may know when it decides on the case as it was loaded. */
  context(actor: Actor, now: Instant, commandId: CommandId, dayOfFact: Day | null = null): DecideContext<object> {
    return contextOf({ module: this.module, reference: this.reference, state: this.stored }, actor, now, commandId, dayOfFact);
  }

  /** Turns what is due by the context's moment into events; nothing is written yet. */
  letTimePass(context: DecideContext<object>): void {
    const { state, passed } = letTimePass(this.module.type, this.state, context);
    this.state = state;
    this.passed.push(...passed);
  }

  timeBrought(commandId: CommandId): boolean {
    return this.passed.some((p) => p.commandId === commandId);
  }

  /** Where the case stands, by the rules of that context. */
  place({ rules }: DecideContext<object>): { readonly stage: string; readonly round: number } {
    return { stage: this.module.type.stage(this.state, rules), round: this.module.type.round(this.state) };
  }

  facts(context: DecideContext<object>): CaseFacts {
    return factsOf(this.module.type, this.state, context, (order) => this.loaded.parked.some((p) => isSameOrder(p, order)));
  }

  /** Writes what time brought and then the command's own events; numbers are drawn last, so a refusal costs none. */
  async write(db: Db, context: DecideContext<object>, own: { events: readonly CaseEvent[]; state: CaseState; command: Omit<KnownCommand, 'seq' | 'openSeq'> | null; tellProcess: boolean }): Promise<void> {
    let events = own.events;
    let state = own.state;
    if (hasPendingNumbers(events)) {
      events = await drawNumbers(db, this.loaded.congressId, this.stored.caseId, events);
      state = events.reduce((s, e) => applyEvent(this.module.type, s, e), this.state);
    }
    const all: readonly CaseEvent[] = [...this.passed.flatMap((p) => p.events), ...events];
    this.state = state;
    if (all.length === 0) return;
    const { changes, rows } = this.views(context);
    const chainHash = writeCase(db, {
      state, createdYear: this.loaded.createdYear, ended: this.module.type.ended(state, context.rules), previousHash: this.loaded.chainHash,
      events: all, commands: this.knownCommands(own.command), views: changes, tellProcess: own.tellProcess,
    });
    // An undone transaction leaves a memory that fits no row.
    this.memory.keep(state.caseId, { chainHash, state, rows, referenceVersion: this.reference.version });
  }

  private knownCommands(command: Omit<KnownCommand, 'seq' | 'openSeq'> | null): readonly KnownCommand[] {
    const byTime = this.passed.map((p) => ({ commandId: p.commandId, fingerprint: null, seq: p.events.at(-1)?.seq ?? 0, openSeq: this.state.openSeq }));
    return command === null ? byTime : [...byTime, { ...command, seq: this.state.seq, openSeq: this.state.openSeq }];
  }

  /**
   * Rows as they were written last, against rows as they are now. The first are computed as of the last event and under
   * the rules of then: what has lapsed since by mere passing of time would otherwise stay in the tables.
   */
  private views(context: DecideContext<object>): { readonly changes: readonly ViewChange[]; readonly rows: readonly (readonly ViewRow[])[] } {
    const sourceAt = (state: CaseState, now: Instant) => {
      const set = ruleSetFor(this.reference, this.module.type.name, state.ruleVersion, dayOf(now));
      return { caseType: this.module.type, context: { ...context, rules: set.rules, ruleVersion: set.version, now } };
    };
    const { stored, state } = this;
    const views = [...commonViews<CaseState, EventBody, object>(), ...this.module.views];
    const rowsOf = (of: CaseState): readonly (readonly ViewRow[])[] => {
      const source = sourceAt(of, of.lastAt);
      return views.map((view) => view.rows(of, source));
    };
    const before = stored.seq === 0 ? [] : (this.rememberedRows() ?? rowsOf(stored));
    const rows = rowsOf(state);
    const changes = views.flatMap((view, i) => {
      const change = changeOf(view, before[i] ?? [], rows[i] ?? []);
      return change === null ? [] : [change];
    });
    return { changes, rows };
  }

  private rememberedRows(): readonly (readonly ViewRow[])[] | null {
    const { remembered } = this.loaded;
    return remembered !== null && remembered.referenceVersion === this.reference.version ? remembered.rows : null;
  }
}

type StepOrOrder = { readonly command: string; readonly part: string; readonly cause?: number; readonly deadline?: string; readonly step?: string };

const isSameOrder = (parked: ParkedOrder, order: StepOrOrder): boolean =>
  parked.command === order.command && (parked.deadline !== null
    ? parked.deadline === order.deadline && parked.step === order.step
    : parked.part === order.part && parked.cause === order.cause);
