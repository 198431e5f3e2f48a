import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { codecKeyId, EncryptionCodec } from './encryption-codec';

const key = (byte: number): Uint8Array => Buffer.alloc(32, byte);
const payloadOf = (value: unknown): Payload => {
  const payload = defaultPayloadConverter.toPayload(value);
  if (payload === undefined) throw new Error('no payload');
  return payload;
};
const only = (payloads: Payload[]): Payload => {
  const [payload] = payloads;
  if (payload === undefined || payloads.length !== 1) throw new Error('not one payload');
  return payload;
};

describe('the codec of what is handed to Temporal', () => {
  const value = { stage: 'answer', waitingFor: [{ task: 'signFor', role: 'unitClerk' }] };

  it('gives back what went in, and nothing of it can be read in between', async () => {
    const codec = new EncryptionCodec(key(1));
    const encoded = only(await codec.encode([payloadOf(value)]));
    const bytes = Buffer.concat([encoded.data ?? new Uint8Array(), ...Object.values(encoded.metadata ?? {})]).toString('latin1');
    for (const word of ['unitClerk', 'signFor', 'answer', 'json/plain']) expect(bytes).not.toContain(word);
    expect(defaultPayloadConverter.fromPayload(only(await codec.decode([encoded])))).toEqual(value);
  });

  it('names algorithm and key beside the ciphertext', async () => {
    const { metadata } = only(await new EncryptionCodec(key(1)).encode([payloadOf(value)]));
    const named = Object.fromEntries(Object.entries(metadata ?? {}).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));
    expect(named).toEqual({ encoding: 'binary/encrypted', algorithm: 'AES-256-GCM', 'key-id': codecKeyId(key(1)) });
  });

  it('never gives the same bytes twice', async () => {
    const codec = new EncryptionCodec(key(1));
    const [first, second] = await codec.encode([payloadOf(value), payloadOf(value)]);
    expect(Buffer.from(first?.data ?? [])).not.toEqual(Buffer.from(second?.data ?? []));
  });

  it('reads what a former key encrypted, and encrypts with the current one only', async () => {
    const old = only(await new EncryptionCodec(key(1)).encode([payloadOf(value)]));
    const codec = new EncryptionCodec(key(2), [key(1)]);
    expect(defaultPayloadConverter.fromPayload(only(await codec.decode([old])))).toEqual(value);
    const renewed = only(await codec.encode([payloadOf(value)]));
    await expect(new EncryptionCodec(key(1)).decode([renewed])).rejects.toThrow('CODEC.UNKNOWN_KEY');
  });

  it('refuses changed bytes and a changed name of the algorithm', async () => {
    const codec = new EncryptionCodec(key(1));
    const encoded = only(await codec.encode([payloadOf(value)]));
    const flipped = Uint8Array.from(encoded.data ?? []);
    flipped[20] = (flipped[20] ?? 0) ^ 1;
    await expect(codec.decode([{ ...encoded, data: flipped }])).rejects.toThrow();
    await expect(codec.decode([{ ...encoded, metadata: { ...encoded.metadata, algorithm: Buffer.from('SM4-GCM') } }])).rejects.toThrow('CODEC.UNKNOWN_ALGORITHM');
  });

  it('passes what was never encrypted, as search attributes are', async () => {
    const plain = payloadOf('suggestion');
    expect(await new EncryptionCodec(key(1)).decode([plain])).toEqual([plain]);
  });

  it('takes keys of 32 bytes only', () => {
    expect(() => new EncryptionCodec(Buffer.alloc(16))).toThrow('32 bytes');
  });
});
