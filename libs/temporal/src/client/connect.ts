import { Client, Connection } from '@temporalio/client';
import { encryptedDataConverter } from '../codec';

/** Longest wait for one answer of Temporal, in milliseconds. */
const DEADLINE_MS = 5_000;

/** Where Temporal is, and the key that payloads are encrypted with. `deadlineMs` ends every call. */
export interface TemporalClientOptions {
  /** `host:port`. */
  readonly address: string;
  readonly namespace: string;
  /** 32 bytes. */
  readonly codecKey: Uint8Array;
  readonly deadlineMs?: number;
}

/** A client whose calls end soon: with Temporal down they fail instead of piling up. */
export interface TemporalClient {
  readonly client: Client;
  /** Runs calls under the deadline; what they throw comes through. */
  readonly soon: <T>(calls: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Makes a client without waiting for the server: it connects with the first call, and again after an outage. */
export function temporalClient({ address, namespace, codecKey, deadlineMs = DEADLINE_MS }: TemporalClientOptions): TemporalClient {
  const connection = Connection.lazy({ address, connectTimeout: deadlineMs });
  return {
    client: new Client({ connection, namespace, dataConverter: encryptedDataConverter(codecKey) }),
    soon: (calls) => connection.withDeadline(Date.now() + deadlineMs, calls),
    close: () => connection.close(),
  };
}
