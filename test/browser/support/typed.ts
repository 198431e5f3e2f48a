/** What the people of the play write. */
export const TYPED = {
  contact: '当面听取代表意见，核对了现场点位。',
  reply: '潮音里、渔灯巷两片雨污分流已列入年度计划，设计已完成，其余一片排入下一年度。',
  measure: '完成潮音里、渔灯巷雨污分流并恢复路面',
  owner: '市政科',
  docNumber: '望建函〔2026〕3号',
  ratingReason: '渔灯巷路口雨天仍然积水，答复没有写明何时整治。',
  change: '写明渔灯巷路口整治的完成时间。',
  secondReply: '渔灯巷路口先行整治，六月底前完成。',
  changeAnswer: '六月底前完成渔灯巷路口整治。',
  secondDocNumber: '望建函〔2026〕9号',
  progress: '两片管网已更换，路面正在恢复。',
  evidence: '工程竣工验收记录',
} as const;
