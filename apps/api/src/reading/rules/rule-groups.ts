/** Parameters by what they are about, in the order of a suggestion's life; the first step of a parameter's name decides. */
const GROUPS = {
  deadlines: ['deadline', 'light', 'ladder', 'backdating'],
  intake: ['sources', 'session', 'admission', 'fourEyes', 'correction'],
  assignment: ['assignment', 'objection', 'coordinatorByKind', 'checkerByKind', 'replyUnit'],
  handling: ['contact', 'opinion', 'extension'],
  reply: ['reply', 'classes', 'outside'],
  rating: ['rating'],
  afterwards: ['second', 'coordination', 'commitment', 'publication'],
  ending: ['withdrawal', 'closing'],
} as const;

/** A heading of the page of the rules. */
export type RuleGroup = keyof typeof GROUPS;
/** In the order of that page. */
export const RULE_GROUPS = Object.keys(GROUPS) as readonly RuleGroup[];

/** The group of a parameter. Throws for one that nobody has put into a group. */
export function groupOfRule(key: string): RuleGroup {
  const first = key.split('.')[0] ?? '';
  const group = RULE_GROUPS.find((name) => (GROUPS[name] as readonly string[]).includes(first));
  if (group === undefined) throw new Error(`the rule ${key} belongs to no group`);
  return group;
}
