import { satisfactionOf } from '../../four-facts';
import type { RatingOption, SuggestionRules } from '../../rules';
import { inOrder } from '../../state';
import { deputies, type Life, people, text } from '../../testing';
import { assigned, rated, ratingOf, registered, replied, windowEnded } from '../walk';
import { code, exists, handedOver, one, reason, type Flips } from './flip';
import { withLeaf, without } from './leaf';

const bothSatisfied = { attitude: 'satisfied', result: 'satisfied' } as const;

/** The form has come; it is given as `form`. */
const ratedWith = (form: object) => (rules: SuggestionRules) => {
  const life = replied(handedOver(rules), 'education');
  life.runProcess();
  return code(life, people.lead, 'rate', form as never, { part: ratingOf(life, 'education') });
};

/** Two raters: the lead is satisfied, the other is not. */
function twoRaters(rules: SuggestionRules): Life {
  const life = replied(assigned(registered({ ...rules, 'rating.who': { ...rules['rating.who'], value: 'everySigner' } }, 'two', people.second)), 'education');
  rated(rated(life, 'education', 'satisfied'), 'education', 'notSatisfied', people.second);
  return windowEnded(life, 'education');
}

const entered = (way: 'throughUnit' | 'toCommittee') => (rules: SuggestionRules) => {
  const life = replied(handedOver(rules), 'education');
  life.runProcess();
  const outcome = life.give(people.registrar, 'enterRating', { marks: bothSatisfied, ownView: 'solved', source: text('scan'), way }, { part: ratingOf(life, 'education'), entry: 'paper', onBehalfOf: deputies.lead });
  return outcome.accepted ? outcome.events.map((e) => e.type) : outcome.refusal.code;
};

/** Flips of 评价. */
export const ratingFlips: Flips = {
  'rating.enabled': one(false, exists('rate')),
  'rating.options': ({ path, value }, all) => {
    const option = (all as readonly RatingOption[])[path[0] as number]!.code;
    const marks = { attitude: option, result: option };
    return { to: withLeaf(all, path, typeof value === 'boolean' ? !value : 'another'), outcome: ratedWith({ marks, ownView: 'solved', ...(typeof value === 'boolean' ? {} : { ratingReason: reason }) }) };
  },
  'rating.dimensions': ({ path }, all) => ({ to: without(all, path), outcome: ratedWith({ marks: bothSatisfied, ownView: 'solved' }) }),
  'rating.decisiveDimension': one('attitude', (r) => {
    const life = replied(handedOver(r), 'education');
    life.runProcess();
    life.must(people.lead, 'rate', { marks: { attitude: 'notSatisfied', result: 'satisfied' }, ratingReason: reason, ownView: 'solved' }, { part: ratingOf(life, 'education') });
    return satisfactionOf(windowEnded(life, 'education').state, r);
  }),
  'rating.ownView': one(false, ratedWith({ marks: bothSatisfied })),
  'rating.combine': one('lead', (r) => satisfactionOf(twoRaters(r).state, r)),
  'rating.who': one('everySigner', (r) => {
    const life = replied(assigned(registered(r, 'two', people.second)), 'education');
    life.runProcess();
    return inOrder(life.state.ratings).length;
  }),
  'rating.sentBy': one('registrar', (r) => replied(handedOver(r), 'education').facts().owed.map((o) => o.command)),
  'rating.returnWay': ({ path }, all) => ({ to: without(all, path), outcome: entered('toCommittee') }),
  'rating.secondPerson': one(false, entered('toCommittee')),
  'rating.endWhenAllIn': one(false, exists('endRatingWindow')),
};
