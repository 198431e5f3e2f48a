import { condition, defineSignal, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';

const { nothing } = proxyActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '10 seconds' });

/** Nothing but the server's own work: a signal is taken in, an update asks for one empty activity. */
export async function bare(): Promise<void> {
  let over = false;
  setHandler(defineSignal<[number]>('told'), () => undefined);
  setHandler(defineUpdate<void>('oneActivity'), () => nothing());
  setHandler(defineSignal('end'), () => {
    over = true;
  });
  await condition(() => over);
}
