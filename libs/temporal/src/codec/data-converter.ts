import type { DataConverter } from '@temporalio/common';
import { EncryptionCodec } from './encryption-codec';

/** Module of the failure converter, for the data converter and for the bundle of the workflows, which must have the same one. */
export const failureConverterPath = require.resolve('./failure-converter');

/** How client and worker turn values into what Temporal stores. `key`: 32 bytes; `formerKeys` only decrypt. */
export const encryptedDataConverter = (key: Uint8Array, formerKeys: readonly Uint8Array[] = []): DataConverter => ({
  payloadCodecs: [new EncryptionCodec(key, formerKeys)],
  failureConverterPath,
});
