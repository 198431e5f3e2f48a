import type { Stage } from '../../case';

/** 提交与审查: from the first draft until the suggestion is registered, or ends aside. */
export const intake: Stage = {
  name: 'intake',
  atOnce: [],
  inTime: {
    /** Invited co-signers are reminded; their silence has no consequence of its own. */
    cosigning: ['remind'],
    /** Review of what was submitted, Zhejiang art. 10. */
    review: ['remind', 'escalate'],
  },
  async run(kase) {
    await kase.until(({ stage }) => stage !== 'intake');
  },
};
