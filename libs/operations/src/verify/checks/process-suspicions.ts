import type { CaseId } from '@huiying/engine';
import { eachAtOnce } from '../../at-once';
import type { Query } from '../../query';
import type { Finding, FindingCode } from '../finding';
import type { ProcessRegistry } from '../process-registry';
import { processHeads, type ProcessHead } from '../read/process-heads';

/** Queries to runs at once. */
const ASKED_AT_ONCE = 16;

/** What a look at the processes needs, and whom it tells. */
export interface ProcessLook {
  /** Told how many cases were held against their runs. */
  readonly looked: (cases: number) => void;
  readonly query: Query;
  readonly registry: ProcessRegistry;
  readonly caseTypes: readonly string[];
  readonly sparedMs: number;
  /** Told when a run does not answer what it has seen; no other is asked then. */
  readonly factsUnavailable: (error: unknown) => void;
}

/** The process engine did not answer; the database did. */
export class RegistryFailed extends Error {
  constructor(cause: unknown) {
    super('the runs of the cases could not be listed', { cause });
  }
}

/**
 * One look at all runs and at the heads of these cases (null: of all). What it sees may be a matter of moments: two
 * systems are never read at the same instant.
 */
export async function suspicions({ query, registry, caseTypes, sparedMs, factsUnavailable, looked }: ProcessLook, only: readonly CaseId[] | null): Promise<readonly Finding[]> {
  const { epochs, nameless } = await runsOf(registry);
  const found: Finding[] = nameless === 0 ? [] : [{ check: 'processes', code: 'PROCESS_OF_UNKNOWN_CASE', congressId: null, detail: { runs: nameless } }];
  let asking = true;
  for await (const page of processHeads(query, caseTypes, only)) {
    looked(page.length);
    const toAsk: ProcessHead[] = [];
    for (const head of page) {
      const running = epochs.get(head.caseId) ?? [];
      epochs.delete(head.caseId);
      if (head.unchangedMs < sparedMs || (head.waitedMs !== null && head.waitedMs < sparedMs)) continue;
      const fault = faultOf(head, running);
      if (fault !== null) found.push(fault);
      else if (!head.ended) toAsk.push(head);
    }
    if (!asking) continue;
    try {
      await eachAtOnce(toAsk, ASKED_AT_ONCE, async (head) => {
        const seen = await registry.factsSeen(head.caseId);
        if (seen === null || seen < head.seq) found.push(untold(head) ?? faulty(head, 'FACTS_NOT_SEEN', { seq: head.seq, seen }));
      });
    } catch (error) {
      factsUnavailable(error);
      asking = false;
    }
  }
  const wanted = only === null ? null : new Set(only);
  for (const [caseId, running] of epochs) {
    if (wanted?.has(caseId) ?? true) found.push({ check: 'processes', code: 'PROCESS_OF_UNKNOWN_CASE', congressId: null, caseId, detail: { epochs: running } });
  }
  return found;
}

/** The epochs of each case's runs, and how many runs name no case. */
async function runsOf(registry: ProcessRegistry): Promise<{ epochs: Map<CaseId, number[]>; nameless: number }> {
  const epochs = new Map<CaseId, number[]>();
  let nameless = 0;
  try {
    for await (const { caseId, epoch } of registry.runningCases()) {
      if (caseId === null) nameless += 1;
      else epochs.set(caseId, [...(epochs.get(caseId) ?? []), epoch]);
    }
  } catch (error) {
    throw new RegistryFailed(error);
  }
  return { epochs, nameless };
}

function faultOf(head: ProcessHead, running: readonly number[]): Finding | null {
  const [epoch] = running;
  if (head.ended) return epoch === undefined ? null : untold(head) ?? faulty(head, 'PROCESS_OF_ENDED_CASE', { epochs: [...running] });
  if (epoch === undefined) return untold(head) ?? faulty(head, 'PROCESS_MISSING', { epoch: head.epoch });
  if (running.length > 1) return faulty(head, 'PROCESS_DOUBLED', { epoch: head.epoch, epochs: [...running] });
  if (epoch < head.epoch) return (head.restart ? untold(head) : null) ?? faulty(head, 'PROCESS_OF_OLD_EPOCH', { epoch: head.epoch, running: epoch });
  // As after a backup was restored whose epochs were not raised above those of the runs.
  if (epoch > head.epoch) return faulty(head, 'PROCESS_OF_UNKNOWN_EPOCH', { epoch: head.epoch, running: epoch });
  return null;
}

/**
 * What a run lacks only because the relay has not told it yet, as in a backlog: the outbox still holds it, and telling
 * it starts or ends the run, or renews it where a restart waits. Nothing is lost then, and a reader must not take it for
 * a loss; what telling does not cure is found when it is told.
 */
const untold = (head: ProcessHead): Finding | null =>
  (head.waitedMs === null ? null : faulty(head, 'FACTS_NOT_TOLD', { seconds: Math.floor(head.waitedMs / 1000) }));

const faulty = ({ congressId, caseId }: ProcessHead, code: FindingCode, detail: Finding['detail']): Finding => ({ check: 'processes', code, congressId, caseId, detail });
