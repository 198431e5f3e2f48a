import type { Stage } from '../../case';

/** 督办, beside the main line: the deputy's own period runs from the first hand-over and is never started again (代表法 art. 51). */
export const supervise: Stage = {
  name: 'supervise',
  atOnce: [],
  inTime: {
    replyDeputy: ['remind', 'escalate'],
  },
  async run(kase) {
    await kase.until(({ beside }) => !beside.includes('supervise'));
  },
};
