import type { CaseFacts, Instant, NextStep } from '@huiying/engine';
import { nextOrder, nextStepToWaitFor, unownedCommands } from './next-order';
import type { Stage } from './stage';
import { TriedOrders } from './tried-orders';

const stage = (name: string, atOnce: readonly string[], inTime: Stage['inTime']): Stage => ({ name, atOnce, inTime, run: async () => undefined });
const rate = stage('rate', ['requestRating'], { ratingWindow: ['remind', 'closeRatingWindow'] });
const answer = stage('answer', [], { replyUnit: ['remind', 'escalate'] });
const stages = [answer, rate];

const at = (text: string): Instant => `${text}:00.000Z` as Instant;
const step = (kind: string, command: string, owner: string, moment: string, name = 'due'): NextStep =>
  ({ deadline: `d-${kind}`, kind, part: `p-${kind}`, command, step: name, at: at(moment), owner });
const facts = (over: Partial<CaseFacts>): CaseFacts =>
  ({ v: 1, seq: 7, stage: 'answer', beside: [], round: 1, owed: [], waitingFor: [], next: [], ended: false, ...over });
const ms = (moment: string): number => Date.parse(at(moment));

describe('what a run orders next', () => {
  const windowEnds = step('ratingWindow', 'closeRatingWindow', 'rate', '2026-05-20T16:00');
  const replyDue = step('replyUnit', 'escalate', 'answer', '2026-06-02T16:00');

  it('gives what is owed first, by its owner, whatever stage the main line is in', () => {
    const order = nextOrder(facts({ owed: [{ command: 'requestRating', part: 'reply-1', cause: 6 }], next: [windowEnds] }), stages, new TriedOrders(), ms('2026-05-21T00:00'));
    expect(order).toEqual({ stage: 'rate', command: 'requestRating', part: 'reply-1', cause: 6 });
  });

  it('gives a step from its due moment on, never before', () => {
    const waiting = facts({ next: [windowEnds, replyDue] });
    expect(nextOrder(waiting, stages, new TriedOrders(), ms('2026-05-20T16:00') - 1)).toBeNull();
    expect(nextOrder(waiting, stages, new TriedOrders(), ms('2026-05-20T16:00'))).toEqual({
      stage: 'rate', command: 'closeRatingWindow', part: 'p-ratingWindow', deadline: 'd-ratingWindow', step: 'due', dueAt: at('2026-05-20T16:00'),
    });
  });

  it('does not repeat at the same sequence what brought nothing, and waits for the next step instead', () => {
    const waiting = facts({ next: [windowEnds, replyDue] });
    const tried = new TriedOrders();
    const first = nextOrder(waiting, stages, tried, ms('2026-05-20T16:00'));
    if (first === null) throw new Error('nothing to order');
    tried.remember(7, first);
    expect(nextOrder(waiting, stages, tried, ms('2026-05-20T16:00'))).toBeNull();
    expect(nextStepToWaitFor(waiting, stages, tried)).toEqual(replyDue);
    expect(nextOrder(facts({ seq: 8, next: [windowEnds] }), stages, tried, ms('2026-05-20T16:00'))).toEqual(first);
  });

  it('tries a moved deadline as a step of its own', () => {
    const tried = new TriedOrders();
    tried.remember(7, { stage: 'rate', command: 'closeRatingWindow', part: 'p-ratingWindow', deadline: 'd-ratingWindow', step: 'due', dueAt: at('2026-05-20T16:00') });
    const moved = step('ratingWindow', 'closeRatingWindow', 'rate', '2026-05-22T16:00');
    expect(nextOrder(facts({ next: [moved] }), stages, tried, ms('2026-05-23T00:00'))).toMatchObject({ dueAt: at('2026-05-22T16:00') });
  });

  it('gives nothing that no stage owns, does not wait for it, and says so', () => {
    const without = [answer];
    const waiting = facts({ owed: [{ command: 'requestRating', part: 'reply-1', cause: 6 }], next: [windowEnds, replyDue] });
    expect(nextOrder(waiting, without, new TriedOrders(), ms('2026-05-21T00:00'))).toBeNull();
    expect(nextStepToWaitFor(waiting, without, new TriedOrders())).toEqual(replyDue);
    expect(unownedCommands(waiting, without)).toEqual(['requestRating', 'ratingWindow:closeRatingWindow']);
  });
});
