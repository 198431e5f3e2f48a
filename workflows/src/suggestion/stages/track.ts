import type { Stage } from '../../case';

/** 承诺跟踪, beside the main line and beyond the closing: each promise is brought back until it is verified or explained. */
export const track: Stage = {
  name: 'track',
  atOnce: [],
  inTime: {
    /** Woken before its date, on it, and then every month. */
    commitment: ['remind', 'escalate'],
  },
  async run(kase) {
    await kase.until(({ beside }) => !beside.includes('track'));
  },
};
