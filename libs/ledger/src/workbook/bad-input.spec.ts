import fc from 'fast-check';
import { fixture, ledgerOf } from '../../fixtures/load';
import { repack, smallPackage, type Parts } from '../../fixtures/repack';
import { writeZip } from '../zip/write-zip';
import { LIMITS } from './limits';
import { readWorkbook } from './read-workbook';

const ledger = fixture('messy-ledger.xlsx');
const refusal = (bytes: Uint8Array): unknown => {
  const result = readWorkbook(bytes);
  return result.ok ? 'read' : result.refusal;
};
const compoundFile = (stream: string): Buffer => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(`${stream}\0`, 'utf16le'), Buffer.alloc(64)]);

describe('a file that is no readable workbook is refused with a code', () => {
  it.each([
    ['an encrypted workbook', compoundFile('EncryptedPackage'), { code: 'WORKBOOK.ENCRYPTED' }],
    ['a compound file that ends after its first bytes', compoundFile('').subarray(0, 8), { code: 'WORKBOOK.ENCRYPTED' }],
    ['a binary .xls', compoundFile('Workbook'), { code: 'WORKBOOK.OLD_FORMAT' }],
    ['an empty file', Buffer.alloc(0), { code: 'WORKBOOK.NOT_XLSX' }],
    ['a page of HTML', Buffer.from('<html><table></table></html>'), { code: 'WORKBOOK.NOT_XLSX' }],
    ['a zip of something else', writeZip(new Map([['a.txt', 'a']])), { code: 'WORKBOOK.NOT_XLSX' }],
    ['a text document', smallPackage('', { 'xl/workbook.xml': '<document/>' }), { code: 'WORKBOOK.NOT_XLSX' }],
    ['a file cut in half', ledger.subarray(0, ledger.length / 2), { code: 'WORKBOOK.BROKEN', part: null }],
    ['a file without its last byte', ledger.subarray(0, -1), { code: 'WORKBOOK.BROKEN', part: null }],
    ['only the first bytes of a zip', Buffer.from('PK\u0003\u0004'), { code: 'WORKBOOK.BROKEN', part: null }],
    ['a sheet that is missing', repack(ledger, (p) => p.delete('xl/worksheets/sheet1.xml')), { code: 'WORKBOOK.BROKEN', part: 'xl/worksheets/sheet1.xml' }],
    ['a sheet that ends too soon', smallPackage('<sheetData><row>'), { code: 'WORKBOOK.BROKEN', part: 'xl/sheet.xml' }],
    ['a text index without a text', smallPackage('<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>'), { code: 'WORKBOOK.BROKEN', part: 'xl/sheet.xml' }],
    ['a cell outside every sheet', smallPackage('<sheetData><row r="1"><c r="XFE1"><v>7</v></c></row></sheetData>'), { code: 'WORKBOOK.BROKEN', part: 'xl/sheet.xml' }],
    ['bytes that are no UTF-8', smallPackage('', { 'xl/workbook.xml': Buffer.from('<workbook>\u00e9</workbook>', 'latin1') }), { code: 'WORKBOOK.BROKEN', part: 'xl/workbook.xml' }],
    ['a document type with entities', smallPackage('', { 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><workbook>&a;</workbook>' }), { code: 'WORKBOOK.BROKEN', part: 'xl/workbook.xml' }],
    ['elements nested without end', smallPackage('<a>'.repeat(5000)), { code: 'WORKBOOK.BROKEN', part: 'xl/sheet.xml' }],
  ])('%s', (_name, bytes, expected) => {
    expect(refusal(bytes)).toEqual(expected);
  });

  it('a part with a flipped bit', () => {
    const copy = Buffer.from(ledger);
    const at = copy.indexOf('xl/worksheets/sheet1.xml') + 200;
    copy[at] = (copy[at] ?? 0) ^ 0x10;
    expect(refusal(copy)).toEqual({ code: 'WORKBOOK.BROKEN', part: 'xl/worksheets/sheet1.xml' });
  });

  it('a zip part with a password', () => {
    const copy = Buffer.from(ledger);
    const entry = copy.indexOf(Buffer.from('xl/workbook.xml'), copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))) - 46;
    copy[entry + 8] = 1;
    expect(refusal(copy)).toEqual({ code: 'WORKBOOK.ENCRYPTED' });
  });
});

describe('a file beyond a limit is refused before it fills the memory', () => {
  const tooLarge = (what: keyof typeof LIMITS): unknown => ({ code: 'WORKBOOK.TOO_LARGE', what, limit: LIMITS[what] });

  it('a zip bomb that tells its size', () => {
    expect(refusal(smallPackage(`<sheetData>${' '.repeat(LIMITS.unpackedBytes)}</sheetData>`))).toEqual(tooLarge('unpackedBytes'));
  });

  it('a zip bomb that lies about its size', () => {
    const bomb = smallPackage(`<!--${'0'.repeat(LIMITS.unpackedBytes)}-->`);
    for (let at = bomb.indexOf('PK\u0001\u0002'); at >= 0; at = bomb.indexOf('PK\u0001\u0002', at + 1)) {
      if (bomb.readUInt32LE(at + 24) > LIMITS.unpackedBytes) bomb.writeUInt32LE(1000, at + 24);
    }
    expect(refusal(bomb)).toEqual(tooLarge('unpackedBytes'));
  });

  it('a file that is large itself', () => {
    expect(refusal(Buffer.alloc(LIMITS.fileBytes + 1))).toEqual(tooLarge('fileBytes'));
  });

  it('one long text in very many cells', () => {
    const cells = '<c t="s"><v>0</v></c>'.repeat(1000);
    expect(refusal(smallPackage(`<sheetData><row>${cells}</row></sheetData>`, { 'xl/strings.xml': `<sst><si><t>${'长'.repeat(20_000)}</t></si></sst>` }))).toEqual(tooLarge('characters'));
  });

  it('too many parts, rows, cells or merged rows', () => {
    expect(refusal(writeZip(new Map(Array.from({ length: LIMITS.parts + 1 }, (_, i) => [`${i}`, '']))))).toEqual(tooLarge('parts'));
    expect(refusal(smallPackage(`<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>`))).toEqual(tooLarge('rows'));
    expect(refusal(smallPackage(`<sheetData><row r="1">${'<c r="A1"><v>1</v></c>'.repeat(LIMITS.cells + 1)}</row></sheetData>`))).toEqual(tooLarge('cells'));
    expect(refusal(smallPackage(`<sheetData><row r="9999"><c r="A9999"><v>1</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:B9999"/>'.repeat(30)}</mergeCells>`))).toEqual(tooLarge('mergedRanges'));
  });
});

describe('an image that cannot be read does not stop the reading', () => {
  const drawing = 'xl/drawings/drawing1.xml';
  const imageWarnings = (bytes: Buffer) => {
    const read = ledgerOf(bytes);
    expect(read.rows).toHaveLength(40);
    const rows = read.rows.flatMap((row) => row.warnings.filter((w) => w.code === 'IMAGE_IGNORED').map((w) => [row.row, w.label]));
    return { rows, notices: read.notices };
  };

  it.each<[string, (parts: Parts) => void]>([
    ['damaged bytes', (p) => p.set('xl/media/image1.png', 'no picture at all')],
    ['missing bytes', (p) => p.delete('xl/media/image1.png')],
    ['a link to nowhere', (p) => p.delete('xl/drawings/_rels/drawing1.xml.rels')],
    ['an unknown format', (p) => p.set('xl/drawings/_rels/drawing1.xml.rels', String(p.get('xl/drawings/_rels/drawing1.xml.rels')).replace('.png', '.wdp'))],
  ])('%s: the row says so', (_name, edit) => {
    expect(imageWarnings(repack(ledger, edit))).toEqual({ rows: [[38, '备注']], notices: [] });
  });

  it.each<[string, (parts: Parts) => void]>([
    ['a drawing that is no XML', (p) => p.set(drawing, '<xdr:wsDr><xdr:from>')],
    ['a drawing that is missing', (p) => p.delete(drawing)],
    ['a drawing without a place', (p) => p.set(drawing, '<xdr:wsDr><xdr:absoluteAnchor/></xdr:wsDr>')],
  ])('%s: the sheet says so', (_name, edit) => {
    expect(imageWarnings(repack(ledger, edit))).toEqual({ rows: [], notices: [{ code: 'IMAGE_IGNORED', row: null }] });
  });
});

describe('no bytes make the reader throw', () => {
  it('random changes of a good file', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(ledger.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), (changes) => {
      const copy = Buffer.from(ledger);
      for (const [at, byte] of changes) copy[at] = byte;
      expect(() => readWorkbook(copy)).not.toThrow();
    }), { numRuns: 300 });
  });

  it('random changes of a sheet', () => {
    const xml = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" s="1"><f>1</f><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
    fc.assert(fc.property(fc.nat(xml.length), fc.nat(8), fc.string({ maxLength: 8 }), (at, cut, put) => {
      expect(() => readWorkbook(smallPackage(xml.slice(0, at) + put + xml.slice(at + cut)))).not.toThrow();
    }), { numRuns: 500 });
  });

  it('random bytes after the mark of a zip', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(() => readWorkbook(Buffer.concat([Buffer.from('PK'), bytes]))).not.toThrow();
    }));
  });
});
