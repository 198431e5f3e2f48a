import type { Stage } from '../../case';

/** 交办与签收: registered, proposed, handed over, signed for; an objection brings a case back here. */
export const assign: Stage = {
  name: 'assign',
  atOnce: [],
  inTime: {
    handover: ['remind', 'escalate'],
    signFor: ['remind', 'escalate'],
    /** A unit that has not objected within the window keeps the suggestion, Shanghai art. 14. */
    objectionWindow: ['closeObjectionWindow'],
    objectionDecision: ['remind', 'escalate'],
    /** An assignment that went back must not lie without a successor. */
    reassign: ['remind', 'escalate'],
  },
  async run(kase) {
    await kase.until(({ stage }) => stage !== 'assign');
  },
};
