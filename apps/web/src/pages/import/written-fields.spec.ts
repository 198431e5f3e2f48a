import type { ImportRow } from '../../api/imports';
import { writtenFields } from './written-fields';

const row = (...fields: readonly (readonly [label: string, text: string])[]): ImportRow => ({
  row: 4, case: null, source: null, choice: 'take', known: false, problems: [], warnings: [], result: null, fields: fields.map(([label, text]) => ({ column: '', label, text })),
});

it('a row of a file is shown as it stands there: columns from left to right, unknown ones last, no empty cells', () => {
  const shown = writtenFields(row(['附注', '见附件'], ['主办单位', '住建局'], ['备注', ''], ['建议编号', '023']), ['建议编号', '主办单位', '备注']);
  expect(shown.map(({ label }) => label)).toEqual(['建议编号', '主办单位', '附注']);
});
