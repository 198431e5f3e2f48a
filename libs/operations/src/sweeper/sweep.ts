import type { CaseId } from '@huiying/engine';
import type { TemporalClient } from '@huiying/temporal/client';
import { casesById, openCases } from '../case-heads';
import type { Query } from '../query';
import { runningCases } from './running-cases';

/** What changed less than this ago is spared: visibility is late, and the relay is at work on it. In milliseconds. */
const SPARED_MS = 10_000;
const IDS_AT_ONCE = 1_000;

/** Numbers of one sweep; `open` and `running` hold also what was too young to be judged. */
export interface SweepResult {
  readonly open: number;
  readonly running: number;
  /** Open cases without a run: they get one. */
  readonly withoutRun: number;
  /** Runs of cases of which nothing runs any more: they are told, and end. */
  readonly runOfEnded: number;
  /** Runs of cases that the database does not know, as after a restore: for an operator. */
  readonly unknown: number;
  /** Orders that failed by a bug and wait for an operator. */
  readonly parked: number;
}

/**
 * Compares cases and runs both ways. It starts and ends nothing itself: it writes outbox rows, and the relay does the
 * rest. Throws where Temporal or PostgreSQL does not answer.
 */
export async function sweep(query: Query, temporal: TemporalClient, sparedMs = SPARED_MS): Promise<SweepResult> {
  const running = await runningCases(temporal);
  const runsLeft = new Set(running);
  let open = 0;
  let withoutRun = 0;
  for await (const page of openCases(query)) {
    for (const { caseId, unchangedMs } of page) {
      open += 1;
      if (runsLeft.delete(caseId) || unchangedMs < sparedMs) continue;
      withoutRun += 1;
      await touch(query, caseId);
    }
  }
  const { ended, unknown } = await endedAmong(query, [...runsLeft], sparedMs);
  for (const caseId of ended) await touch(query, caseId);
  const [{ parked } = { parked: 0 }] = await query<{ parked: number }>('select parked_now()::int as parked', []);
  return { open, running: running.size, withoutRun, runOfEnded: ended.length, unknown, parked };
}

async function endedAmong(query: Query, ids: readonly CaseId[], sparedMs: number): Promise<{ ended: readonly CaseId[]; unknown: number }> {
  const ended: CaseId[] = [];
  let known = 0;
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const heads = await casesById(query, ids.slice(from, from + IDS_AT_ONCE));
    known += heads.length;
    ended.push(...heads.filter((head) => head.ended && head.unchangedMs >= sparedMs).map(({ caseId }) => caseId));
  }
  return { ended, unknown: ids.length - known };
}

const touch = (query: Query, caseId: CaseId): Promise<unknown> => query('select outbox_touch($1)', [caseId]);
