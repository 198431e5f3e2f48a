import { addDays, day, type Day } from '@huiying/engine';
import { inOrder } from '../state';
import { handlerOf, leaderOf, type Life, people, text } from '../testing';
import { ruleSet } from './rule-sets';
import { accepted, assigned, contacted, registered, replied, replyOf } from './walk';

const reason = text('reason');
const promise = (due: Day) => ({ owner: text('section'), due, measure: text('build it') });
const delivered = (): Life => replied(assigned(registered(ruleSet('recommended'))), 'education');
/** The last day that may be promised today. */
const furthest = (life: Life): Day => day(`${Number(life.today.slice(0, 4)) + 20}${life.today.slice(4)}`);
const tooFar = (life: Life, field: string) => ({ kind: 'input', code: 'COMMITMENT.TOO_FAR_AHEAD', field, params: { latest: furthest(life) } });

describe('a promised day lies at most twenty years ahead', () => {
  it('in a reply, which names the promise that is wrong', () => {
    const life = contacted(accepted(assigned(registered(ruleSet('recommended'))), 'education'), 'education');
    life.must(people.lead, 'confirmContact', {}, { part: inOrder(life.state.contacts)[0]!.id });
    const education = { part: replyOf(life, 'education') };
    const submit = (...dues: Day[]) => life.mustNot(handlerOf('education'), 'submitReply', { text: text('r'), class: 'B', commitments: dues.map(promise) }, education);
    expect(submit(furthest(life), addDays(furthest(life), 1))).toMatchObject(tooFar(life, 'commitments.1.due'));
    expect(submit(day('2199-12-31'))).toMatchObject(tooFar(life, 'commitments.0.due'));
    expect(submit(life.today, addDays(life.today, -1))).toMatchObject({ code: 'COMMITMENT.DATE_PAST', field: 'commitments.1.due' });
  });

  it('in one that is added to it later', () => {
    const life = delivered();
    const part = replyOf(life, 'education');
    expect(life.mustNot(leaderOf('education'), 'addCommitment', promise(addDays(furthest(life), 1)), { part })).toMatchObject(tooFar(life, 'due'));
    life.must(leaderOf('education'), 'addCommitment', promise(furthest(life)), { part });
    expect(inOrder(life.state.commitments).map((c) => c.due)).toEqual([furthest(life)]);
  });

  it('when it is moved, counted from the day on which it is', () => {
    const life = delivered();
    life.must(leaderOf('education'), 'addCommitment', promise(day('2026-12-01')), { part: replyOf(life, 'education') });
    const part = inOrder(life.state.commitments)[0]!.id;
    const to = (until: Day) => ({ to: until, signedPaper: text('paper') });
    const before = furthest(life);
    life.goTo(addDays(life.today, 30));
    expect(life.mustNot(leaderOf('education'), 'moveCommitment', to(addDays(furthest(life), 1)), { part, reason })).toMatchObject(tooFar(life, 'to'));
    life.must(leaderOf('education'), 'moveCommitment', to(furthest(life)), { part, reason });
    expect(inOrder(life.state.commitments)[0]!.due > before).toBe(true);
  });
});
