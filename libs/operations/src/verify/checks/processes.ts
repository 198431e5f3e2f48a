import { setTimeout as pause } from 'node:timers/promises';
import type { Finding } from '../finding';
import type { VerifyOptions } from '../options';
import type { ProcessRegistry } from '../process-registry';
import { RegistryFailed, suspicions, type ProcessLook } from './process-suspicions';

const SPARED_MS = 10_000;
const SETTLE_MS = 3_000;

/**
 * Every open case has exactly one run, of its epoch, that has seen its newest facts, and no ended one has any. What the
 * first look suspects is looked at again: only what stays so is a finding.
 */
export async function* checkProcesses({ query, caseTypes, note, threw, looked, sparedMs = SPARED_MS, settleMs = SETTLE_MS }: VerifyOptions, registry: ProcessRegistry): AsyncGenerator<Finding> {
  let asked = true;
  const look: ProcessLook = {
    looked: (cases) => looked?.('processes', cases),
    query, registry, caseTypes: caseTypes.map(({ module }) => module.type.name), sparedMs,
    factsUnavailable: (error) => {
      threw?.(error);
      if (asked) note({ code: 'FACTS_UNAVAILABLE', detail: {} });
      asked = false;
    },
  };
  try {
    const first = await suspicions(look, null);
    if (first.length === 0) return;
    await pause(settleMs);
    const again = new Map((await suspicions({ ...look, looked: () => undefined }, first.flatMap(({ caseId }) => caseId ?? []))).map((finding) => [nameOf(finding), finding]));
    for (const suspicion of first) {
      const finding = again.get(nameOf(suspicion));
      if (finding !== undefined) yield finding;
    }
  } catch (error) {
    if (!(error instanceof RegistryFailed)) throw error;
    threw?.(error.cause);
    note({ code: 'PROCESSES_UNAVAILABLE', detail: {} });
  }
}

const nameOf = ({ code, caseId }: Finding): string => `${code} ${caseId ?? ''}`;
