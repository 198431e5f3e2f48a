export { codecKeyId, EncryptionCodec } from './encryption-codec';
export { encryptedDataConverter, failureConverterPath } from './data-converter';
