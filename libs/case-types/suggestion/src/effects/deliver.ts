import { casePart, type ContentRef, type Day, type PartId } from '@huiying/engine';
import type { DeliveryWay } from '../inputs';
import { isReplied } from '../four-facts';
import { dutyOf } from '../publication-duty';
import { aliveIn, isStillOwed, isWithoutSuccessor, recipientsOf, repliesIn } from '../select';
import { inOrder, type Reply } from '../state';
import type { Deciding } from '../table/row';
import { partsUnder, endClocksOn } from './clocks';

/** Clocks of the assignment that mean nothing any more once the reply is out; an answer to a contact is still asked for. */
const OVER_WITH_REPLY = ['signFor', 'objectionWindow', 'firstContact'] as const;

/** One signer has the reply; with the last one owed follows everything that a delivered reply brings. */
export function deliverTo(d: Deciding, reply: PartId, to: PartId | null, way: DeliveryWay | null, scan: ContentRef | null): void {
  const owed = stillOwed(d, reply).filter((id) => id !== to);
  const last = owed.length === 0;
  d.emit('ReplyDelivered', { to, way, last, scan }, { part: reply });
  const delivered = d.state.replies[reply];
  // The one entered last need not be the one that went out last: what follows follows from the latest.
  if (last && delivered?.standing.state === 'delivered') onDay(d, delivered.standing.on, (of) => afterLast(of, delivered));
}

/** What follows, as of another day than that of the command. */
function onDay(d: Deciding, day: Day, follow: (of: Deciding) => void): void {
  const of = d.inside({ day });
  follow(of);
  d.take(of);
}

/** Signatures whose signers are owed the reply and do not have it yet (R: reply.toWhom); empty once it is delivered. */
export const stillOwed = (d: Deciding, reply: PartId): readonly PartId[] => {
  const found = d.state.replies[reply];
  return found === undefined ? [] : recipientsOf(d.state, d.rules).filter((s) => isStillOwed(found, s)).map((s) => s.id);
};

function afterLast(d: Deciding, reply: Reply): void {
  d.meet('replyUnit', reply.id);
  d.meet('replyRound', reply.id);
  for (const kind of OVER_WITH_REPLY) d.waive(kind, reply.assignment, 'replyDelivered');
  for (const e of inOrder(d.state.extensions)) if (e.assignment === reply.assignment) d.waive('extensionDecision', e.id, 'replyDelivered');
  for (const c of inOrder(d.state.commitments)) if (c.reply === reply.id && c.standing.state === 'running') d.start('commitment', c.id, { fixedDay: c.due });
  const publication = inOrder(d.state.publications).find((p) => p.reply === reply.id);
  if (publication !== undefined && dutyOf(d.state, publication, d.rules) === 'owed' && publication.standing.state !== 'ended') d.start('publication', publication.id);
  roundMayBeReplied(d, reply.round);
}

function roundMayBeReplied(d: Deciding, round: PartId): void {
  const replies = repliesIn(d.state, round);
  const open = replies.some((r) => r.standing.state !== 'delivered') || Object.values(d.state.assignments).some((a) => a.round === round && isWithoutSuccessor(d.state, a));
  if (open) return;
  for (const a of aliveIn(d.state, round)) if (a.kind === 'co') endClocksOn(d, partsUnder(d.state, a), 'replyDelivered');
  const latest = replies.reduce<Day>((day, { standing: s }) => (s.state === 'delivered' && s.on > day ? s.on : day), d.day);
  onDay(d, latest, (of) => {
    of.emit('RoundReplied', {}, { part: round });
    if (isReplied(of.state)) of.meet('replyDeputy', casePart(of.state.caseId));
    if (!of.rules['rating.enabled'].value) of.emit('RoundSettled', {}, { part: round });
  });
}
