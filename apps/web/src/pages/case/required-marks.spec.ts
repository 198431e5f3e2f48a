import { fieldsOf } from '../../form/field-model';
import { missingIn } from '../../form/missing';
import { emptyGroup } from '../../form/values';
import { withReasonHelp, withRequiredMarks } from './required-marks';

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
    expect(withReasonHelp(other, '请写明理由')).toBe(other);
  });

  it('has no heading over its marks, and says at the reason when it is needed', () => {
    const schema = { type: 'object', properties: { marks: { type: 'object', title: '评价', properties: { result: mark } }, ratingReason: { type: 'string', title: '评价理由' } } };
    expect(fieldsOf(withReasonHelp(withRequiredMarks(schema), '请写明理由')).map(({ label, help }) => [label, help])).toEqual([['', null], ['评价理由', '请写明理由']]);
  });
});
