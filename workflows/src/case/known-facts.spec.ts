import type { CaseFacts } from '@huiying/engine';
import { isCaseFacts, KnownFacts } from './known-facts';

const facts = (seq: number, stage = 'answer'): CaseFacts => ({ v: 1, seq, stage, beside: [], round: 1, owed: [], waitingFor: [], next: [], ended: false });

describe('the facts that a run goes by', () => {
  it('lets a lower sequence never replace a higher one', () => {
    const known = new KnownFacts();
    expect(known.take(facts(5))).toBe('newer');
    expect(known.take(facts(4, 'assign'))).toBe('old');
    expect(known.latest).toEqual(facts(5));
  });

  it('takes other facts at the same sequence, and calls equal ones old', () => {
    const known = new KnownFacts();
    known.take(facts(5));
    expect(known.take({ ...facts(5) })).toBe('old');
    expect(known.take(facts(5, 'rate'))).toBe('same');
    expect(known.latest?.stage).toBe('rate');
  });

  it('tells two messages of one sequence apart by the version of the outbox row', () => {
    const known = new KnownFacts();
    known.take(facts(5, 'new'), 12);
    expect(known.take(facts(5, 'late'), 11)).toBe('old');
    expect(known.latest?.stage).toBe('new');
    // An answer to an order carries no version: it is of this moment.
    expect(known.take(facts(5, 'answered'))).toBe('same');
    expect(known.take(facts(5, 'late'), 11)).toBe('old');
    // Versions of different sequences are never compared: the higher sequence wins.
    expect(known.take(facts(6), 3)).toBe('newer');
  });

  it('knows facts from anything else that a signal may bring', () => {
    expect(isCaseFacts(facts(1))).toBe(true);
    for (const other of [null, undefined, 7, 'facts', {}, { seq: '1' }, { ...facts(1), next: null }, { ...facts(1), beside: undefined }]) expect(isCaseFacts(other)).toBe(false);
  });
});
