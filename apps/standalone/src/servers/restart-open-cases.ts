import { Client } from 'pg';
import { PROCESS_VERSION } from '@huiying/contracts';
import { restartAll, type Query } from '@huiying/operations';
import { temporalClient } from '@huiying/temporal/client';
import type { Installation } from '../steps';

/** How the restart is done, and who is told. */
export interface RestartOpenCases {
  /** Whether Temporal itself is to be asked if it runs any case. Not needed where its store was made just now. */
  readonly askTemporal: boolean;
  readonly progress: (done: number, total: number) => void;
}

/** The relay starts the runs at its own pace; this only marks the cases, before any relay runs. */
const MARKED_PER_SECOND = 2_000;

/**
 * Gives every open case a new run where Temporal has lost them all. Cases that stand in the outbox get theirs from the
 * relay anyway: a county that was made just now needs no restart.
 */
export async function restartOpenCases(installation: Installation, { askTemporal, progress }: RestartOpenCases): Promise<void> {
  const client = new Client({ connectionString: installation.ownerUrl });
  await client.connect();
  try {
    const query: Query = async <T>(text: string, values: readonly unknown[]) => (await client.query(text, [...values])).rows as T[];
    const [left] = await query<{ some: boolean }>('select exists (select from case_head h where not h.ended and h.seq > 0 and not exists (select from process_outbox o where o.case_id = h.id)) as some', []);
    if (left?.some !== true || (askTemporal && (await runsAnyCase(installation)))) return;
    await restartAll(query, { processVersion: PROCESS_VERSION, perSecond: MARKED_PER_SECOND, progress: ({ done, total }) => progress(done, total) });
  } finally {
    await client.end();
  }
}

async function runsAnyCase({ temporalAddress, temporalNamespace, codecKey }: Installation): Promise<boolean> {
  const temporal = temporalClient({ address: temporalAddress, namespace: temporalNamespace, codecKey: Buffer.from(codecKey, 'base64') });
  try {
    const { count } = await temporal.soon(() => temporal.client.workflow.count(`ExecutionStatus = 'Running' AND WorkflowId STARTS_WITH 'case:'`));
    return count > 0;
  } finally {
    await temporal.close();
  }
}
