import { emptyEnvelope, missingInEnvelope, reasonOwed } from './envelope';

const TODAY = '2026-03-04';
const act = { needsReason: false, needsReasonOnPaper: false, needsOnBehalfOf: false, paperOf: null };
const onScreen = emptyEnvelope(['screen', 'paper']);
const onPaper = emptyEnvelope(['paper']);

describe('what an act says beside its input', () => {
  it('owes a reason for the act itself, or for an earlier day alone', () => {
    expect([reasonOwed(act, onScreen, TODAY), reasonOwed({ ...act, needsReason: true }, onScreen, TODAY), reasonOwed({ ...act, needsReason: true }, onPaper, TODAY)]).toEqual([null, 'act', null]);
    expect([reasonOwed(act, { ...onPaper, day: TODAY }, TODAY), reasonOwed(act, { ...onPaper, day: '2026-03-02' }, TODAY)]).toEqual([null, 'day']);
  });

  it('owes from paper the one whose act it is, where the rules ask for him', () => {
    expect(missingInEnvelope({ ...act, needsOnBehalfOf: true, needsReasonOnPaper: true }, onPaper, TODAY)).toEqual(['onBehalfOf', 'reason']);
    expect(missingInEnvelope({ ...act, needsOnBehalfOf: true }, onScreen, TODAY)).toEqual([]);
    expect(missingInEnvelope({ ...act, needsOnBehalfOf: true }, { ...onPaper, onBehalfOf: 'p' }, TODAY)).toEqual([]);
  });

  it('owes from paper one of several whose it can be; a single one goes without saying', () => {
    const of = (...ids: readonly string[]) => ({ ...act, paperOf: ids.map((id) => ({ id, name: id })) });
    expect(missingInEnvelope(of('p', 'q'), onPaper, TODAY)).toEqual(['onBehalfOf']);
    expect(missingInEnvelope(of('p'), onPaper, TODAY)).toEqual([]);
    expect(missingInEnvelope(of('p', 'q'), onScreen, TODAY)).toEqual([]);
  });
});
