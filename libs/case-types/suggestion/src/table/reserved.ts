/** Commands whose place is kept: their names are not free, and what each will do is settled. */
export const reservedCommands: Readonly<Record<string, string>> = {
  objectByDeputy: '代表对交办提异议: the lead deputy objects to the assignment where assignment.deputyMayObject allows it.',
  countersign: '会签: co-handlers named by the main unit agree to this version of the draft (reply.countersign) before it is signed off.',
  takeDown: '撤下: a released publication is taken back, with a reason.',
  moveToRuleVersion: '更换规则版本: an open case moves to a later version of the rule set and its clocks are revised openly.',
  nudge: '催办: registrar or coordinator asks after an open task; it touches no part.',
  correctEntry: '更正: the day or a number of an earlier entry is corrected (correction.kinds); clocks are revised, nothing disappears.',
  markKey: '定为重点: the council of chairs makes it a key suggestion, with a leader who leads and one who supervises.',
  publishPartly: '部分公开: separable content is separated and the rest is published.',
};
