import type { LoadedFacts } from '@huiying/contracts';
import type { CaseId } from '@huiying/engine';
import { isEnvironmentError } from '@huiying/persistence';
import { isTemporalUnavailable, type TemporalClient } from '@huiying/temporal/client';
import { BackOff } from '../back-off';
import { Bell } from '../bell';
import type { Query } from '../query';
import type { RelayObserver } from './observer';
import { outboxDone, outboxHeads, type OutboxHead } from './outbox';
import { CaseRests } from './rests';
import { tellProcess } from './tell';

/** What a relay reads, whom it tells, and how fast. */
export interface RelayOptions {
  readonly query: Query;
  readonly temporal: TemporalClient;
  /** The facts of a case as they are now, or as they were when the head was read; the executor's order desk. */
  readonly loadFacts: (head: OutboxHead) => Promise<LoadedFacts>;
  readonly observer: RelayObserver;
  /** Cases told at once. */
  readonly atOnce?: number;
  /** Rows read in one look. */
  readonly rows?: number;
  /** Longest rest between two looks, in milliseconds: what stands behind a lost notification. */
  readonly pollMs?: number;
  /**
   * Whether people's requests need this machine now. Then news rest: what people do in quick succession is told together,
   * as facts are complete and a process needs only the newest.
   */
  readonly isBusy?: () => boolean;
}

/** Longest time, in milliseconds, for which news rest while people keep the machine busy. */
const BUSY_REST_MS = 2_000;
/** An outage is looked at again after 0.2 s to 5 s. */
const OUTAGE_REST = { first: 200, most: 5_000 };

/**
 * Brings new facts from the outbox to the cases' runs. Any number of relays may run: two may tell the same, which is
 * harmless; nothing is forgotten, as a row goes only after its run was told. A case that takes long holds up no other.
 */
export class Relay {
  private readonly bell = new Bell();
  private readonly rests = new CaseRests(BUSY_REST_MS, () => this.options.isBusy?.() ?? false);
  private readonly inHand = new Map<CaseId, Promise<void>>();
  private readonly outage = new BackOff(OUTAGE_REST.first, OUTAGE_REST.most);
  /** More cases may be told than hands are free. */
  private handsAreFull = false;
  /** What an errand met that concerns all cases; the next look says it. */
  private fault: { readonly error: unknown } | null = null;
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
    const { pollMs = 1_000, observer } = this.options;
    while (!this.stopping) {
      try {
        const nextMs = await this.look();
        await this.bell.wait(Math.min(pollMs, nextMs));
        this.throwFault();
      } catch (error) {
        await this.allBack();
        this.fault = null;
        observer.unavailable(error);
        await this.rest(this.outage.next());
      }
    }
    await this.allBack();
  }

  /** Sends out an errand for every case that is to be told now; answers in how many milliseconds the next one has rested. */
  private async look(): Promise<number> {
    const { query, observer, atOnce = 16, rows = 200 } = this.options;
    const heads = await outboxHeads(query, rows + this.rests.size + this.inHand.size);
    observer.waiting(heads.length, heads.reduce((oldest, { waitedMs }) => Math.max(oldest, waitedMs), 0));
    const now = Date.now();
    this.rests.forgetSettled(heads.map(({ caseId }) => caseId), now);
    this.handsAreFull = false;
    for (const head of heads) {
      this.handsAreFull = this.inHand.size >= atOnce;
      if (this.handsAreFull) break;
      if (!this.inHand.has(head.caseId) && this.rests.isOver(head, now)) this.inHand.set(head.caseId, this.errand(head));
    }
    return this.rests.shortest(heads.filter(({ caseId }) => !this.inHand.has(caseId)), now);
  }

  private async errand(head: OutboxHead): Promise<void> {
    const { query, temporal, loadFacts, observer } = this.options;
    const { caseId } = head;
    let isSettled = false;
    try {
      await tellProcess(temporal, head, await loadFacts(head));
      isSettled = await outboxDone(query, caseId, head.version);
      this.rests.told(caseId, Date.now());
      this.outage.reset();
      observer.told(head.waitedMs);
    } catch (error) {
      if (isTemporalUnavailable(error) || isOutage(error)) this.fault = { error };
      else {
        observer.failed(caseId, error);
        this.rests.failed(caseId, Date.now());
      }
    } finally {
      this.inHand.delete(caseId);
      // More to tell of this case, or of one that found no hand free. Of any other new row a notification tells.
      if (!isSettled || this.handsAreFull) this.bell.ring();
    }
  }

  private throwFault(): void {
    if (this.fault !== null) throw this.fault.error;
  }

  private async allBack(): Promise<void> {
    await Promise.all(this.inHand.values());
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
