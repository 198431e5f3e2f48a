import en from '../i18n/en.json';
import zh from '../i18n/zh-CN.json';
import { fileNameHeader } from './file-name';
import { IMPORT_KINDS } from './imports';

describe('what can be imported', () => {
  it('stands in the order in which a county brings it: a ledger is read by the registers', () => {
    expect(IMPORT_KINDS).toEqual(['units', 'deputies', 'sessionLedger']);
  });

  it('is a file, whichever of the three: only one of them is a ledger', () => {
    expect([zh['imports.file'], zh['imports.fileMissing'], zh['imports.fileHelp']].filter((text) => text.includes('台账'))).toEqual([]);
    expect([en['imports.file'], en['imports.fileMissing'], en['imports.fileHelp']].filter((text) => /ledger/i.test(text))).toEqual([]);
  });

  it('says its name in a header that takes no other characters, without halves of characters', () => {
    expect(decodeURIComponent(fileNameHeader({ name: '建议 台账\ud800.xlsx' }))).toBe('建议 台账.xlsx');
    expect(fileNameHeader({ name: '台账.xlsx' })).toMatch(/^[\x21-\x7e]+$/);
  });
});
