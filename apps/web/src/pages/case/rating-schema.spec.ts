import { fieldsOf } from '../../form/field-model';
import { missingIn } from '../../form/missing';
import { emptyGroup } from '../../form/values';
import { ratingSchema } from './rating-schema';

const mark = { type: 'string', title: '满意度', 'x-options': [{ value: 'satisfied', label: '满意' }] };
const schema = {
  type: 'object', required: ['marks'], 'x-order': ['marks', 'ratingReason', 'ownView'],
  properties: {
    marks: { type: 'object', title: '评价', properties: { attitude: mark, result: mark }, required: ['attitude', 'result'] },
    ratingReason: { type: 'string', title: '评价理由' }, ownView: { type: 'string', title: '是否解决' },
  },
};

describe('the form of a rating', () => {
  it('asks for a mark to every question, and preselects none', () => {
    const fields = fieldsOf(ratingSchema(schema, ''));
    const empty = emptyGroup(fields);
    expect(empty['marks']).toEqual({ attitude: undefined, result: undefined });
    expect(missingIn(fields, empty).map(({ path }) => path)).toEqual(['marks.attitude', 'marks.result']);
  });

  it('has no heading over its marks, says at the reason when it is needed, and leaves the rest as it is', () => {
    expect(fieldsOf(ratingSchema(schema, '请写明理由')).map(({ label, help }) => [label, help])).toEqual([['', null], ['评价理由', '请写明理由'], ['是否解决', null]]);
  });
});
