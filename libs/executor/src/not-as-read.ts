import { casePart, type Refusal } from '@huiying/engine';
import type { ActorSession } from '@huiying/persistence';
import type { CaseSession } from './case-session';
import type { CommandRequest } from './request';

/** Of two numberings the reader's own: the handling side counts only what it may know. */
export const versionOf = ({ handling }: ActorSession, { seq, openSeq }: { readonly seq: number; readonly openSeq: number }): number => (handling ? openSeq : seq);

/**
 * 412: the command rests on a version that this case never had for this reader, or a part that it reads or overwrites has
 * changed since. Both are judged in the reader's numbering, so that neither tells him of events that he may not know.
 */
export function notAsRead(kase: CaseSession, session: ActorSession, { ifMatch, command, part }: CommandRequest): Refusal | null {
  if (ifMatch === null) return null;
  const { stored } = kase;
  if (ifMatch > versionOf(session, stored)) return { kind: 'changed', code: 'CASE.VERSION_UNKNOWN', params: { read: ifMatch } };
  const newest = newestChange(kase, session, command, part ?? casePart(stored.caseId));
  return newest > ifMatch ? { kind: 'changed', code: 'CASE.CHANGED_SINCE_READ', params: { read: ifMatch, changed: newest } } : null;
}

/** The last version that changed something that the command reads or overwrites; 0 for what no row or part is meant by. */
function newestChange({ module: { type }, stored }: CaseSession, session: ActorSession, command: string, partId: string): number {
  const row = type.table.find((r) => r.name === command);
  const addressed = row && type.parts(stored, row.part).find(({ id }) => id === partId);
  if (row === undefined || addressed === undefined) return 0;
  return row.touches
    .flatMap((kind) => (kind === row.part ? [addressed] : type.concerns(stored, addressed, kind)))
    .map((part) => stored.touched[part.id])
    .reduce((max, touch) => Math.max(max, touch === undefined ? 0 : versionOf(session, touch)), 0);
}
