import type { CaseRunStart } from '@huiying/contracts';
import { CaseRun, type Stage } from '../../../workflows/src/case';

/** A body is asked and answers, or the question lapses. */
const wait: Stage = {
  name: 'wait',
  atOnce: [],
  inTime: { answer: ['remind', 'lapseItem'] },
  async run(kase) {
    await kase.until(({ stage }) => stage !== 'wait');
  },
};

export async function errand(start: CaseRunStart): Promise<void> {
  const kase = await CaseRun.open(start, [wait]);
  await kase.live(() => kase.pass(wait), []);
}
