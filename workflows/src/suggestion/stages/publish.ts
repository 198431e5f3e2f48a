import type { Stage } from '../../case';

/** 公开, beside the main line: due 20 working days after delivery (政府信息公开条例 art. 26), long before a second handling could end. */
export const publish: Stage = {
  name: 'publish',
  /** Every signer is asked whether text, name and rating may be made public. */
  atOnce: ['askConsent'],
  inTime: {
    publication: ['remind', 'escalate'],
  },
  async run(kase) {
    await kase.until(({ beside }) => !beside.includes('publish'));
  },
};
