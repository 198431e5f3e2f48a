import { fieldsOf } from '../../form/field-model';
import { missingIn } from '../../form/missing';
import { emptyGroup } from '../../form/values';
import { withRequiredMarks } from './required-marks';

const mark = { type: 'string', title: '满意度', 'x-options': [{ value: 'satisfied', label: '满意' }] };

describe('the form of a rating', () => {
  it('asks for a mark to every question, and preselects none', () => {
    const fields = fieldsOf(withRequiredMarks({ type: 'object', properties: { marks: { type: 'object', properties: { attitude: mark, result: mark } } }, required: ['marks'] }));
    const empty = emptyGroup(fields);
    expect(empty).toEqual({ marks: { attitude: undefined, result: undefined } });
    expect(missingIn(fields, empty).map(({ path }) => path)).toEqual(['marks.attitude', 'marks.result']);
  });

  it('leaves a form without marks as it is', () => {
    const other = { type: 'object', properties: {} };
    expect(withRequiredMarks(other)).toBe(other);
  });
});
