import { RefusedWorkbook } from './refusal';

const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('PK', 'latin1');

/**
 * Tells by the first bytes what is no zip package. A compound file is either an encrypted workbook or a binary .xls;
 * its directory names the stream (MS-CFB 2.6, MS-OFFCRYPTO 2.3). Where neither name is found, protection is likelier.
 */
export function refuseOtherFormats(bytes: Buffer): void {
  if (bytes.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE)) {
    const old = !names(bytes, 'EncryptedPackage') && (names(bytes, 'Workbook') || names(bytes, 'Book'));
    throw new RefusedWorkbook({ code: old ? 'WORKBOOK.OLD_FORMAT' : 'WORKBOOK.ENCRYPTED' });
  }
  if (!bytes.subarray(0, ZIP.length).equals(ZIP)) throw new RefusedWorkbook({ code: 'WORKBOOK.NOT_XLSX' });
}

function names(bytes: Buffer, stream: string): boolean {
  return bytes.includes(Buffer.from(`${stream}\0`, 'utf16le'));
}
