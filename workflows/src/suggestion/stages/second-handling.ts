import type { Stage } from '../../case';

/** 二次办理与协调: a deputy who is not satisfied gets a decision on what comes next, in time. */
export const secondHandling: Stage = {
  name: 'second-handling',
  atOnce: [],
  inTime: {
    /** Whether a second handling is opened, where the rule does not open it by itself. */
    secondDecision: ['remind', 'escalate'],
    coordination: ['remind', 'escalate'],
  },
  async run(kase) {
    await kase.until(({ stage }) => stage !== 'second-handling');
  },
};
