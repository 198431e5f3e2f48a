import { comparable } from '../cells/text';

/** How suggestions came by what stands over them: to a session, or between two. */
export type HeadedSource = 'session' | 'betweenSessions';

const BOTH = /(大会|会议)(期间)?[和及与、](闭会|平时)|(含|包括)闭会/;
const LEFT_OUT = /不(含|包括)闭会(期间)?/;
const BETWEEN = /闭会(期间|以来|之?后|中)|闭幕(以来|之?后)|休会期间|平时/;
/** 人民代表大会 is whose deputies they are, and says nothing of when. */
const AT_SESSION = /(大会|会议|人代会)期间|(?<!代表)大会(代表)?建议/;
/** What stands elsewhere, a count, or an explanation is no heading of the rows below. */
const NO_HEADING = /^关于|另(表|行|附)|不含|除外|[合总小共]计|^[注说填制]|无(代表)?建议|没有|未提/;
/** Characters of a line that still reads as a heading. */
const LONGEST_HEADING = 30;

/** What a title says about where its rows come from; null where it says nothing, or names both. */
export function sourceInTitle(title: string): HeadedSource | null {
  const text = comparable(title);
  if (LEFT_OUT.test(text)) return 'session';
  if (BOTH.test(text)) return null;
  if (BETWEEN.test(text)) return 'betweenSessions';
  return AT_SESSION.test(text) ? 'session' : null;
}

/** The same of a line under the title, of a line between the rows (二、闭会期间建议), or of a sheet's name; null for what is no heading. */
export function sourceInLine(line: string): HeadedSource | null {
  const text = comparable(line);
  return text.length > LONGEST_HEADING || NO_HEADING.test(text) ? null : sourceInTitle(text);
}
