import type { CaseEvent, Day, PartId } from '@huiying/engine';
import type { ReplyEvent, SubmittedReply } from '../events';
import { placed, type Assignment, type Commitment, type Delivery, type Extension, type Publication, type Reply, type ReplyDraft, type ReplyStanding, type SuggestionState } from '../state';
import { change, changeAll, touching } from './parts';

/** The state after an event of a reply. */
export function evolveReply(state: SuggestionState, event: CaseEvent<ReplyEvent>): SuggestionState {
  const { day: on } = event;
  switch (event.type) {
    case 'ReplySubmitted':
      return withPromises(standing(state, event.part, () => ({ state: 'submitted', draft: draftOf(event.data, on) })), event.part, event.data, event.seq);
    case 'ReplyReturned': {
      const { by, reason, classHeldRight } = event.data;
      const returned = standing(state, event.part, (s) => ('draft' in s ? { state: 'returned', draft: s.draft, by, on, reason, classHeldRight } : s));
      return withoutProposal(returned, event.part);
    }
    case 'ReplySigned': {
      const { docNumber, signedBy, passed } = event.data;
      const signedOff = { on, docNumber, signedBy, outside: null };
      return standing(state, event.part, (s) => {
        if (!('draft' in s)) return s;
        return passed ? { state: 'passed', draft: s.draft, signedOff, passedOn: on } : { state: 'signed', draft: s.draft, signedOff };
      });
    }
    case 'ReplyPassed':
      return standing(state, event.part, (s) => (s.state === 'signed' ? { ...s, state: 'passed', passedOn: on } : s));
    case 'ReplyIssuedOutside': {
      const { docNumber, signedBy, inNameOf, issuedOn, file, overridden } = event.data;
      const issued = standing(state, event.part, () => ({
        state: 'passed', draft: draftOf(event.data, on), passedOn: issuedOn, signedOff: { on: issuedOn, docNumber, signedBy, outside: { file, inNameOf, overridden } },
      }));
      return withPromises(issued, event.part, event.data, event.seq);
    }
    case 'ReplyDelivered':
      return delivered(state, event);
  }
}

/** What was proposed for publication was this text; the next one is proposed anew. */
function withoutProposal(state: SuggestionState, replyId: PartId): SuggestionState {
  const proposed = Object.values(state.publications).filter((p) => p.reply === replyId && p.standing.state === 'proposed');
  const publications = changeAll(state.publications, (p): Publication => (proposed.some(({ id }) => id === p.id) ? { ...p, standing: { state: 'none' } } : p));
  return touching({ ...state, publications }, replyId, proposed.map((p) => p.id));
}

const standing = (state: SuggestionState, id: string, to: (s: ReplyStanding) => ReplyStanding): SuggestionState =>
  ({ ...state, replies: change(state.replies, id, (reply) => ({ ...reply, standing: to(reply.standing) })) });

const draftOf = ({ text, attachments, class: classRef, changesAnswered }: SubmittedReply, on: ReplyDraft['on']): ReplyDraft =>
  ({ on, text, attachments, class: classRef, changesAnswered });

/** The promises of an earlier submission that never went out are replaced by those of this one. */
function withPromises(state: SuggestionState, replyId: string, { commitments }: SubmittedReply, seq: number): SuggestionState {
  const reply = state.replies[replyId];
  if (reply === undefined) return state;
  const kept = Object.entries(state.commitments).filter(([, c]) => c.reply !== reply.id || c.standing.state !== 'proposed');
  const made = commitments.map(({ commitment: id, owner, due, measure }, place): [string, Commitment] =>
    [id, { id, seq, ...placed(place), assignment: reply.assignment, reply: reply.id, owner, due, measure, moves: [], progress: null, standing: { state: 'proposed' } }]);
  return { ...state, commitments: Object.fromEntries([...kept, ...made]) };
}

type Delivered = Extract<CaseEvent<ReplyEvent>, { type: 'ReplyDelivered' }>;

function delivered(state: SuggestionState, { part, day, seq, data: { to, way, last } }: Delivered): SuggestionState {
  const before = state.replies[part]?.deliveries ?? {};
  // Delivered on the day of the latest, whichever of them was entered last.
  const on = Object.values(before).reduce<Day>((latest, one) => (one.on > latest ? one.on : latest), day);
  const deliver = (reply: Reply): Reply => {
    const deliveries: Reply['deliveries'] = to === null ? reply.deliveries : { ...reply.deliveries, [to]: { on: day, way } satisfies Delivery };
    const { standing: s } = reply;
    if (!last || s.state !== 'passed') return { ...reply, deliveries };
    return { ...reply, deliveries, standing: { state: 'delivered', draft: s.draft, signedOff: s.signedOff, on, seq } };
  };
  const replies = change(state.replies, part, deliver);
  if (!last) return { ...state, replies };
  const reply = replies[part];
  const promised = Object.values(state.commitments).filter((c) => c.reply === part && c.standing.state === 'proposed');
  const commitments = changeAll(state.commitments, (c): Commitment => (c.reply === part && c.standing.state === 'proposed' ? { ...c, standing: { state: 'running', since: on } } : c));
  const allDelivered = Object.values(replies).every((r) => r.round !== reply?.round || r.standing.state === 'delivered' || r.standing.state === 'ended');
  const assignments = changeAll(state.assignments, (a): Assignment => {
    // A co-handler is done with the replies that its opinion went into.
    const isDone = a.reply === part || (a.kind === 'co' && a.round === reply?.round && allDelivered);
    return isDone && (a.standing.state === 'accepted' || a.standing.state === 'awaiting' || (a.kind === 'co' && a.standing.state === 'objected'))
      ? { ...a, standing: { state: 'done', on, acceptedOn: a.standing.state === 'accepted' ? a.standing.on : null } } : a;
  });
  const extensions = changeAll(state.extensions, (e): Extension => (e.assignment === reply?.assignment && e.standing.state === 'requested' ? { ...e, standing: { state: 'ended' } } : e));
  return touching({ ...state, replies, commitments, assignments, extensions }, part, [...promised.map((c) => c.id), reply?.assignment ?? null]);
}
