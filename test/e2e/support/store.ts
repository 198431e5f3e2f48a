import { Client } from 'pg';
import { caseModules } from '@huiying/executor';
import { plainLine, temporalProcesses, verifiedCaseTypes, verify, type Note, type ProcessRegistry, type Query } from '@huiying/operations';
import type { TestSystem } from '@huiying/testkit';
import { temporalClient, type TemporalClient } from '@huiying/temporal/client';

/** Asks the owner's database on a connection of its own: the server may have been killed since the last time. */
export async function asOwner<T>({ ownerUrl }: Pick<TestSystem, 'ownerUrl'>, work: (query: Query) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(async <R>(text: string, values: readonly unknown[]) => (await client.query(text, [...values])).rows as R[]);
  } finally {
    await client.end();
  }
}

export const ask = <T>(system: Pick<TestSystem, 'ownerUrl'>, text: string, values: readonly unknown[] = []): Promise<readonly T[]> => asOwner(system, (query) => query<T>(text, values));

/** A client of the system's own Temporal. */
export const temporalOf = ({ temporal, codecKey }: TestSystem): TemporalClient =>
  temporalClient({ address: temporal.address, namespace: temporal.namespace, codecKey: Buffer.from(codecKey, 'base64') });

export const registryOf = (client: TemporalClient): ProcessRegistry => temporalProcesses(client, caseModules.map(({ type }) => type.name));

/** For visibility, which is late, and a last signal on its way, on a slow machine: in milliseconds, waited for only where something seems wrong. */
const SETTLE_MS = 15_000;

/** Everything that is wrong, in lines; what was not looked at stands among them. Nothing is spared, however young: ask when all is told. */
export async function faults(system: TestSystem, processes: ProcessRegistry | null): Promise<readonly string[]> {
  return asOwner(system, async (query) => {
    const lines: string[] = [];
    const note = ({ code, detail }: Note): void => {
      if (code !== 'PROCESSES_LEFT_OUT') lines.push(`${code} ${JSON.stringify(detail)}`);
    };
    for await (const finding of verify({ query, caseTypes: verifiedCaseTypes(), processes, note, sparedMs: 0, settleMs: SETTLE_MS })) lines.push(plainLine(finding));
    return lines;
  });
}

/** An event as it is written: what it says of itself beside its sentence. */
export interface WrittenEvent { readonly seq: number; readonly type: string; readonly actor: string; readonly stage: string | null; readonly data: Readonly<Record<string, unknown>> }

export const eventsOf = (system: Pick<TestSystem, 'ownerUrl'>, caseId: string): Promise<readonly WrittenEvent[]> =>
  ask<WrittenEvent>(system, `select seq, type, body->>'actor' as actor, body->>'stage' as stage, body->'data' as data from case_event where case_id = $1 order by seq`, [caseId]);

/** Everything that people and time brought has reached the processes. */
export const isTold = async (system: Pick<TestSystem, 'ownerUrl'>): Promise<boolean> => (await ask(system, 'select 1 from process_outbox limit 1')).length === 0;
