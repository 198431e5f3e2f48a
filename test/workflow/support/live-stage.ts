import type { Months } from './months';
import type { Stage } from './order-rows';
import { stageLives } from './stage-lives';
import type { RunningCase } from './time-skipping';

/** Lives the stage's life to its end; the run goes on. */
export async function liveStage(months: Months, stage: Stage): Promise<RunningCase> {
  const { begin, then, until } = stageLives[stage];
  await months.begin();
  const kase = await months.run(await begin(months.world));
  for (const [day, acts] of then) {
    await months.goTo(day, kase);
    await acts(months.world, kase.caseId);
    await months.tell(kase);
  }
  await months.goTo(until, kase);
  return kase;
}
