import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { ValueError, type Payload, type PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

const ENCODING = 'binary/encrypted';
const ALGORITHM = 'AES-256-GCM';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | null | undefined): string => (bytes ? new TextDecoder().decode(bytes) : '');

/** Names a key without giving anything of it away: the first 8 bytes of its SHA-256, in hex. */
export const codecKeyId = (key: Uint8Array): string => createHash('sha256').update('huiying/codec-key/').update(key).digest('hex').slice(0, 16);

/**
 * Encrypts everything that is handed to Temporal (AES-256-GCM, RFC 5116): arguments, results, memos, failures. What
 * lies in Temporal's store is unreadable without the key. Algorithm and key are named beside each ciphertext, so that
 * either can be replaced while old histories stay readable.
 */
export class EncryptionCodec implements PayloadCodec {
  private readonly keys: ReadonlyMap<string, Uint8Array>;
  private readonly currentId: string;

  /** `current` encrypts; `former` ones only decrypt. Throws where a key is not 32 bytes long. */
  constructor(private readonly current: Uint8Array, former: readonly Uint8Array[] = []) {
    const all = [current, ...former];
    if (all.some((key) => key.length !== KEY_BYTES)) throw new Error(`a codec key must have ${KEY_BYTES} bytes`);
    this.keys = new Map(all.map((key) => [codecKeyId(key), key]));
    this.currentId = codecKeyId(current);
  }

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => this.encrypt(payload));
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => (textOf(payload.metadata?.['encoding']) === ENCODING ? this.decrypt(payload) : payload));
  }

  private encrypt(payload: Payload): Payload {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.current, iv).setAAD(boundTo(this.currentId));
    const plain = temporal.api.common.v1.Payload.encode(payload).finish();
    const data = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return { metadata: { encoding: utf8(ENCODING), algorithm: utf8(ALGORITHM), 'key-id': utf8(this.currentId) }, data };
  }

  private decrypt({ metadata, data }: Payload): Payload {
    const keyId = textOf(metadata?.['key-id']);
    const algorithm = textOf(metadata?.['algorithm']);
    const key = this.keys.get(keyId);
    if (algorithm !== ALGORITHM) throw new ValueError('CODEC.UNKNOWN_ALGORITHM');
    if (key === undefined) throw new ValueError('CODEC.UNKNOWN_KEY');
    if (!data || data.length < IV_BYTES + TAG_BYTES) throw new ValueError('CODEC.NOT_A_CIPHERTEXT');
    const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, IV_BYTES)).setAAD(boundTo(keyId));
    decipher.setAuthTag(data.subarray(data.length - TAG_BYTES));
    const plain = Buffer.concat([decipher.update(data.subarray(IV_BYTES, data.length - TAG_BYTES)), decipher.final()]);
    return temporal.api.common.v1.Payload.decode(plain);
  }
}

/** The names of algorithm and key are authenticated too: a ciphertext cannot be passed off as another's. */
const boundTo = (keyId: string): Buffer => Buffer.from(`${ALGORITHM}/${keyId}`);
