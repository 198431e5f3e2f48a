import type { Stage } from '../../case';

/** 办结: nothing is left to do but to close; from then on the run only waits for what still runs beside, or for a re-opening. */
export const settle: Stage = {
  name: 'settle',
  /** The registrar is told that the suggestion can be closed. */
  atOnce: ['remindClosing'],
  inTime: {
    closing: ['remind', 'escalate'],
  },
  async run(kase) {
    await kase.until(({ stage }) => ['assign', 'answer', 'rate', 'second-handling'].includes(stage));
  },
};
