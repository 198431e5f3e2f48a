import { join } from 'node:path';
import { WORKFLOWS } from '@huiying/contracts';
import { stages } from '../workflow/support/order-rows';
import { beganWithSignal, continuedWith, ordersOf, outcomesOf, startOf, wasSuggestedToContinue } from './support/history';
import { readHistories } from './support/history-file';

// What has no recorded history is not protected by the replay: these say that everything that a run can do has one.
describe('in the recorded histories of suggestions', () => {
  const histories = readHistories(join(__dirname, 'histories')).map(({ history }) => history).filter((history) => startOf(history).workflow === WORKFLOWS.suggestion);
  const epochOf = (history: (typeof histories)[number]): number => startOf(history).start?.epoch ?? 0;

  it.each(stages)('the stage %s gives its orders', (stage) => {
    expect(histories.flatMap(ordersOf).filter((order) => order.stage === stage)).not.toHaveLength(0);
  });

  it('a run begins anew on its thirtieth day, with the same epoch and without a suggestion of the server', () => {
    expect(histories.filter((history) => continuedWith(history)?.epoch === epochOf(history) && !wasSuggestedToContinue(history))).not.toHaveLength(0);
  });

  it('a run begins anew because the server suggests it', () => {
    expect(histories.filter((history) => continuedWith(history)?.epoch === epochOf(history) && wasSuggestedToContinue(history))).not.toHaveLength(0);
  });

  it('an order is superseded, and the run begins anew with the new epoch', () => {
    const superseded = histories.filter((history) => outcomesOf(history).includes('superseded'));
    expect(superseded).not.toHaveLength(0);
    for (const history of superseded) expect(continuedWith(history)?.epoch).toBe(epochOf(history) + 1);
  });

  it('a restarted case has a run of a higher epoch, which begins with a signal and goes on in mid-life', () => {
    const restarted = histories.filter((history) => epochOf(history) > 1 && beganWithSignal(history));
    expect(restarted.flatMap(ordersOf)).not.toHaveLength(0);
  });

  it('orders are carried out, bring nothing, and are parked', () => {
    expect(new Set(histories.flatMap(outcomesOf))).toEqual(new Set(['done', 'noop', 'parked', 'superseded']));
  });
});
