import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { historyFromJSON, historyToJSON, JSONToPayload, payloadToJSON } from '@temporalio/common/lib/proto-utils';
import { EncryptionCodec } from '@huiying/temporal/codec';
import { TEST_KEY } from '../../workflow/support/key';

export type History = ReturnType<typeof historyFromJSON>;

const ENCRYPTED = Buffer.from('binary/encrypted').toString('base64');

/** Writes a history as JSON with its payloads decrypted, so that a change of key or cipher leaves it as it is. */
export async function writeHistory(file: string, history: History): Promise<void> {
  const plain = await decrypted(JSON.parse(historyToJSON(history)));
  writeFileSync(file, `${JSON.stringify(plain, null, 1)}\n`);
}

/** The same history with its payloads decrypted. */
export const plainHistory = async (history: History): Promise<History> => historyFromJSON(await decrypted(JSON.parse(historyToJSON(history))));

/** The recorded histories of a folder, by their names. */
export function readHistories(folder: string): readonly { readonly name: string; readonly history: History }[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json')).sort();
  return files.map((file) => ({ name: basename(file, '.json'), history: historyFromJSON(JSON.parse(readFileSync(join(folder, file), 'utf8'))) }));
}

/** A copy with every payload decrypted. */
async function decrypted(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(decrypted));
  if (typeof value !== 'object' || value === null) return value;
  if (isEncryptedPayload(value)) {
    const [payload] = await new EncryptionCodec(TEST_KEY).decode([JSONToPayload(value)]);
    if (payload === undefined) throw new Error('a payload was lost');
    return payloadToJSON(payload);
  }
  // Which process on which machine recorded it does not belong into a file that is kept.
  const entries = await Promise.all(Object.entries(value).map(async ([key, inner]) => [key, key === 'identity' ? 'recorded' : await decrypted(inner)] as const));
  return Object.fromEntries(entries);
}

const isEncryptedPayload = (value: object): value is { metadata: Record<string, string>; data: string } =>
  'metadata' in value && typeof value.metadata === 'object' && value.metadata !== null && 'encoding' in value.metadata && value.metadata.encoding === ENCRYPTED;
