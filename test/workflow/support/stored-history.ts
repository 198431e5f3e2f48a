import { temporal } from '@temporalio/proto';
import { EncryptionCodec } from '@huiying/temporal/codec';
import { TEST_KEY } from './key';

type Payload = temporal.api.common.v1.IPayload;

/** A run's history as Temporal keeps it, and what it says to whoever has the key. */
export interface StoredHistory {
  /** Every byte of it, as it is without the key. */
  readonly raw: Buffer;
  /** How each payload is encoded, by its own word; search attributes, which are never encrypted, are left out. */
  readonly encodings: readonly string[];
  /** What search attributes say. */
  readonly attributes: readonly string[];
  /** What the payloads say, decrypted. */
  readonly decoded: readonly string[];
}

/** Reads a history with the tests' key. Throws where a payload was encrypted with another one. */
export async function storedHistory(history: temporal.api.history.v1.IHistory): Promise<StoredHistory> {
  const found: Found = { payloads: [], attributes: [] };
  collect(history, found, false);
  const decoded = await new EncryptionCodec(TEST_KEY).decode(found.payloads);
  return {
    raw: Buffer.from(temporal.api.history.v1.History.encode(history).finish()), encodings: found.payloads.map(encodingOf),
    attributes: found.attributes.map(textOf), decoded: decoded.map(textOf),
  };
}

interface Found {
  readonly payloads: Payload[];
  readonly attributes: Payload[];
}

/** A payload is whatever names its encoding, wherever in an event it stands. */
function collect(value: unknown, found: Found, isAttribute: boolean): void {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  if (isPayload(value)) {
    (isAttribute ? found.attributes : found.payloads).push(value);
    return;
  }
  for (const [name, inner] of Object.entries(value)) collect(inner, found, isAttribute || name === 'searchAttributes');
}

const isPayload = (value: object): value is Payload => 'metadata' in value && typeof value.metadata === 'object' && value.metadata !== null && 'encoding' in value.metadata;
const encodingOf = ({ metadata }: Payload): string => Buffer.from(metadata?.['encoding'] ?? []).toString('utf8');
const textOf = ({ data }: Payload): string => Buffer.from(data ?? []).toString('utf8');
