import { normalisedPath, problemOf } from './problem';

describe('problems of the API', () => {
  it('name the same field whatever way the path is written', () => {
    for (const path of ['/input/commitments/0/dueOn', 'input.commitments[0].dueOn', 'commitments.0.dueOn']) {
      expect(normalisedPath(path)).toBe('commitments.0.dueOn');
    }
  });

  it('keep the fields of a 422 with their words', () => {
    expect(problemOf(422, { code: 'INPUT.INVALID', detail: '有 1 处', errors: [{ field: 'input.dueOn', code: 'FIELD.NOT_A_DAY', detail: '不是日期' }] }, null))
      .toEqual({ kind: 'invalid', code: 'INPUT.INVALID', text: '有 1 处', fields: [{ path: 'dueOn', message: '不是日期' }], cases: [] });
    expect(problemOf(422, { code: 'X', title: '异议期已过', errors: [{ field: 'day', code: 'X' }] }, null)).toMatchObject({ fields: [{ path: 'day', message: 'X' }] });
  });

  it('say of a 503 that the outcome is unknown, and when to ask again', () => {
    expect(problemOf(503, null, '7')).toEqual({ kind: 'uncertain', retryAfterSeconds: 7 });
    expect(problemOf(503, null, 'soon')).toEqual({ kind: 'uncertain', retryAfterSeconds: 10 });
  });

  it('tell a changed case from one where the act is not possible now', () => {
    expect(problemOf(412, { detail: 'changed' }, null).kind).toBe('changed');
    expect(problemOf(409, { detail: 'closed', code: 'ASSIGNMENT.OBJECTION_WINDOW_CLOSED', unlockBy: [{ role: 'coordinator', label: '政府办' }] }, null))
      .toEqual({ kind: 'notPossible', text: 'closed', code: 'ASSIGNMENT.OBJECTION_WINDOW_CLOSED', unlockBy: ['政府办'], cases: [] });
  });

  it('name of several cases those that stood in the way', () =>
    expect(problemOf(409, { code: 'CASES.NOT_ALL', cases: [{ id: 'a', code: 'CASE.NOT_IN_STATE', detail: '已交办' }, { id: 'b', code: 'NOT_FOUND' }] }, null)).toMatchObject({ cases: [{ id: 'a', code: 'CASE.NOT_IN_STATE', message: '已交办' }, { id: 'b', code: 'NOT_FOUND', message: 'NOT_FOUND' }] }));

  it('show of a fault its number only', () => expect(problemOf(500, { number: '7F3A', detail: 'boom' }, null)).toEqual({ kind: 'fault', number: '7F3A' }));
});
