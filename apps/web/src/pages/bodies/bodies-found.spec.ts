import type { Body } from '../../api/reference';
import { bodiesFound } from './bodies-found';

const body = (code: string, name: string, shortName: string, open = true): Body => ({ id: code, code, name, shortName, open, kind: { code: 'town', label: '镇' }, superior: null });
const bodies = [body('D07', '望海区住房和城乡建设局', '住建局'), body('D08', '望海区交通运输局', '交通局'), body('T01', '旧城镇', '旧城镇', false)];
const found = (words: string, closed = false) => bodiesFound(bodies, words, closed).map(({ code }) => code);

describe('bodies that are looked for', () => {
  it('are found by name, short name or code', () => {
    expect([found('城乡建设'), found('交通局'), found(' d08 '), found('水利')]).toEqual([['D07'], ['D08'], ['D08'], []]);
  });

  it('are the open ones unless the closed ones are asked for', () => {
    expect([found(''), found('', true), found('旧城'), found('旧城', true)]).toEqual([['D07', 'D08'], ['D07', 'D08', 'T01'], [], ['T01']]);
  });
});
