import type { CaseRunStart, LoadedFacts } from '@huiying/contracts';
import type { CaseId } from '@huiying/engine';
import { isEnvironmentError } from '@huiying/persistence';
import { isTemporalUnavailable, type TemporalClient } from '@huiying/temporal/client';
import { eachAtOnce } from '../at-once';
import { BackOff } from '../back-off';
import { Bell } from '../bell';
import type { Query } from '../query';
import type { RelayObserver } from './observer';
import { outboxDone, outboxHeads, type OutboxHead } from './outbox';
import { tellProcess } from './tell';

export interface RelayOptions {
  readonly query: Query;
  readonly temporal: TemporalClient;
  /** Reads the facts as they are now; the executor's order desk. */
  readonly loadFacts: (run: CaseRunStart) => Promise<LoadedFacts>;
  readonly observer: RelayObserver;
  /** Cases told at once. */
  readonly atOnce?: number;
  /** Rows read in one round. */
  readonly rows?: number;
  /** Longest rest between two looks, in milliseconds: what stands behind a lost notification. */
  readonly pollMs?: number;
}

/** A failing case rests from 1 s to 1 min; an outage is looked at again after 0.2 s to 5 s. */
const CASE_REST = { first: 1_000, most: 60_000 };
const OUTAGE_REST = { first: 200, most: 5_000 };

interface Resting {
  readonly backOff: BackOff;
  until: number;
}

/**
 * Brings new facts from the outbox to the cases' runs. Any number of relays may run: two may tell the same, which is
 * harmless; nothing is forgotten, as a row goes only after its run was told.
 */
export class Relay {
  private readonly bell = new Bell();
  private readonly resting = new Map<CaseId, Resting>();
  private readonly outage = new BackOff(OUTAGE_REST.first, OUTAGE_REST.most);
  private stopping = false;
  private ended: Promise<void> | null = null;

  constructor(private readonly options: RelayOptions) {}

  start(): void {
    this.ended ??= this.run();
  }

  /** A notification came: there is something to tell. */
  wake(): void {
    this.bell.ring();
  }

  /** Ends after the messages that are under way. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.bell.ring();
    await this.ended;
  }

  private async run(): Promise<void> {
    const { rows = 200, pollMs = 1_000, observer } = this.options;
    while (!this.stopping) {
      try {
        const told = await this.round(rows);
        this.outage.reset();
        if (told < rows) await this.bell.wait(pollMs);
      } catch (error) {
        observer.unavailable(error);
        await this.rest(this.outage.next());
      }
    }
  }

  /** One look at the outbox; answers how many rows there were to work on. Throws where Temporal or PostgreSQL is down. */
  private async round(rows: number): Promise<number> {
    const { query, observer, atOnce = 16 } = this.options;
    const now = Date.now();
    const heads = await outboxHeads(query, rows + this.resting.size);
    observer.waiting(heads.length, heads.reduce((oldest, { waitedMs }) => Math.max(oldest, waitedMs), 0));
    this.forgetSettled(heads);
    const ready = heads.filter(({ caseId }) => (this.resting.get(caseId)?.until ?? 0) <= now);
    await eachAtOnce(ready, atOnce, (head) => this.bring(head));
    return ready.length;
  }

  private async bring(head: OutboxHead): Promise<void> {
    const { query, temporal, loadFacts, observer } = this.options;
    if (this.stopping) return;
    try {
      const { caseType, caseId, epoch } = head;
      await tellProcess(temporal, head, await loadFacts({ caseType, caseId, epoch }));
      await outboxDone(query, caseId, head.version);
      this.resting.delete(caseId);
      observer.told(head.waitedMs);
    } catch (error) {
      if (isTemporalUnavailable(error) || isOutage(error)) throw error;
      observer.failed(head.caseId, error);
      this.letRest(head.caseId);
    }
  }

  private letRest(caseId: CaseId): void {
    const resting = this.resting.get(caseId) ?? { backOff: new BackOff(CASE_REST.first, CASE_REST.most), until: 0 };
    resting.until = Date.now() + resting.backOff.next();
    this.resting.set(caseId, resting);
  }

  /** Cases that another relay has told in the meantime. */
  private forgetSettled(heads: readonly OutboxHead[]): void {
    const waiting = new Set(heads.map(({ caseId }) => caseId));
    for (const caseId of this.resting.keys()) if (!waiting.has(caseId)) this.resting.delete(caseId);
  }

  /** Notifications do not end an outage: only the end of the process does. */
  private async rest(ms: number): Promise<void> {
    const until = Date.now() + ms;
    while (!this.stopping && Date.now() < until) await this.bell.wait(until - Date.now());
  }
}

/** A lock that somebody holds (55P03) concerns one case; everything else of the environment concerns all. */
const isOutage = (error: unknown): boolean =>
  isEnvironmentError(error) && !(typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && /^(55|40)/.test(error.code));
