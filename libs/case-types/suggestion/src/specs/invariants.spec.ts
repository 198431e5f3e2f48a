import { inOrder } from '../state';
import { ofTwoHats, people, text } from '../testing';
import { broken } from './invariants';
import { changed } from './rule-sets';
import { assigned, registered, replied } from './walk';

const rating = { marks: { attitude: 'notSatisfied', result: 'notSatisfied' }, ratingReason: text('why'), ownView: 'notSolved' } as const;

describe('what must always hold', () => {
  it('would be seen broken where a deputy rates the unit that he sits in, in whichever role', () => {
    const life = replied(assigned(registered(changed('recommended', { 'rating.who': 'everySigner' }), 'two hats', people.second)), 'education');
    life.runProcess();
    const part = inOrder(life.state.ratings).find(({ rater }) => rater === people.second.personId)!.id;
    expect(life.try(ofTwoHats.deputy, 'rate', rating, { part })).toMatchObject({ accepted: false, refusal: { kind: 'forbidden' } });
    expect(broken(life)).toEqual([]);
    // The same person, his other role unknown to the core: what the events then say is what must never be.
    life.must(people.second, 'rate', rating, { part });
    expect(broken(life)).toEqual(['somebody of a rated unit entered a rating']);
  });
});
