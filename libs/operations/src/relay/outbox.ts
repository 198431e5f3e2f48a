import { instantOf, type CaseId } from '@huiying/engine';
import type { CaseStanding } from '@huiying/executor';
import type { Query } from '../query';

/** A case whose process is to be told, as it stood when it was looked: one row per case, whatever happened how often. */
export interface OutboxHead extends CaseStanding {
  readonly epoch: number;
  /** A new run is wanted, whatever the old one is doing. */
  readonly restart: boolean;
  /** Drawn anew by every reason to tell; the row is deleted only where it is still the one that was read. */
  readonly version: number;
  /** Milliseconds since the first reason that was not yet told. */
  readonly waitedMs: number;
}

interface Row {
  case_id: CaseId; case_type: string; epoch: number; restart: boolean; version: string; waited_ms: number;
  chain_hash: Buffer | null; reference_version: string; has_parked: boolean; asked_at: Date; clock_offset: string;
}

/** The oldest rows of all congresses, read without a lock. */
export async function outboxHeads(query: Query, max: number): Promise<readonly OutboxHead[]> {
  const rows = await query<Row>(
    `select case_id, case_type, epoch, restart, version, chain_hash, reference_version, has_parked, asked_at, clock_offset,
            greatest(0, extract(epoch from clock_timestamp() - since) * 1000)::float8 as waited_ms from outbox_heads($1)`, [max], 'outbox-heads');
  return rows.map((row) => ({
    caseId: row.case_id, caseType: row.case_type, epoch: row.epoch, restart: row.restart, version: Number(row.version), waitedMs: row.waited_ms,
    chainHash: row.chain_hash, referenceVersion: row.reference_version, hasParked: row.has_parked, at: instantOf(row.asked_at), clockOffset: Number(row.clock_offset),
  }));
}

/**
 * Takes the row away where nothing came since it was read; false where there is more to tell. Nobody waits for the disk:
 * a row that comes back after a power cut is told once more.
 */
export async function outboxDone(query: Query, caseId: CaseId, version: number): Promise<boolean> {
  const [row] = await query<{ done: boolean }>(`select set_config('synchronous_commit', 'off', true), outbox_done($1, $2) as done`, [caseId, version], 'outbox-done');
  return row?.done === true;
}
