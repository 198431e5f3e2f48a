import type { Stage } from '../../case';

/** 评价: the deputy is asked for his opinion on each delivered reply; with the close of the window it is decided what follows. */
export const rate: Stage = {
  name: 'rate',
  /** 发评价表, for each delivered reply, while other units may still be answering. */
  atOnce: ['requestRating'],
  inTime: {
    /** One reminder; at the end given ratings are fixed and missing ones count as not returned. */
    ratingWindow: ['remind', 'closeRatingWindow'],
  },
  async run(kase) {
    await kase.until(({ stage }) => stage !== 'rate');
  },
};
