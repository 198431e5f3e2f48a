import type { Stage } from '../../case';

/** 办理与答复: contact, co-opinions, drafting, check and delivery, unit by unit, until every reply due in this round has arrived. */
export const answer: Stage = {
  name: 'answer',
  atOnce: [],
  inTime: {
    firstContact: ['remind', 'escalate'],
    /** A deputy who does not answer a logged contact does not hold the unit up; it is counted as unanswered. */
    contactAnswer: ['remind', 'markUnanswered'],
    opinion: ['remind', 'escalate'],
    opinionRedo: ['remind', 'escalate'],
    /** Never granted by silence: the approver is escalated to, nothing more. */
    extensionDecision: ['remind', 'escalate'],
    check: ['remind', 'escalate'],
    replyUnit: ['remind', 'escalate'],
    replyRound: ['remind', 'escalate'],
  },
  async run(kase) {
    await kase.until(({ stage }) => stage !== 'answer');
  },
};
