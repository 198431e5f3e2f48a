import type { CaseRunStart } from '@huiying/contracts';
import { CaseRun } from '../case';
import { allStages, besideStages, roundStages } from './all-stages';
import { answer } from './stages/answer';
import { assign } from './stages/assign';
import { intake } from './stages/intake';
import { rate } from './stages/rate';
import { secondHandling } from './stages/second-handling';
import { settle } from './stages/settle';

/**
 * The life of a deputy's suggestion. It waits for facts and gives the system's orders in time; what they bring is
 * decided by the core. A run that begins late passes through the finished stages at once, by the facts.
 */
export async function suggestion(start: CaseRunStart): Promise<void> {
  const kase = await CaseRun.open(start, allStages);

  const mainLine = async (): Promise<void> => {
    await kase.pass(intake);
    while (!kase.facts.ended) {
      await kase.pass(assign);
      await kase.pass(answer);
      await kase.pass(rate);
      await kase.pass(secondHandling);
      await kase.pass(settle);
      // Facts of other code may name a stage that this one does not have: it waits, and does not go round and round.
      await kase.until(({ stage }) => roundStages.some(({ name }) => name === stage));
    }
  };

  await kase.live(mainLine, besideStages);
}
