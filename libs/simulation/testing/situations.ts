import type { SuggestionState } from '@huiying/case-type-suggestion';

type Fits = (state: SuggestionState) => boolean;
type Standing = { readonly standing: { readonly state: string } };

const standing = (...states: readonly string[]): Fits => (s) => states.includes(s.standing.state);
const some = <P>(parts: (s: SuggestionState) => Readonly<Record<string, P>>, fits: (part: P) => boolean): Fits => (s) => Object.values(parts(s)).some(fits);
const part = <P extends Standing>(parts: (s: SuggestionState) => Readonly<Record<string, P>>, state: string): Fits => some(parts, (p) => p.standing.state === state);
const both = (...all: readonly Fits[]): Fits => (s) => all.every((fits) => fits(s));
const handling = standing('handling');
const closed = standing('closed');
const runsOver = (kind: string): Fits => some((s) => s.deadlines, (d) => d.kind === kind && d.status === 'running' && d.lastDay < '2026-05-20');
const followUp = (state: string): Fits => some((s) => s.replies, (r) => r.followUp === state);
const windowOpen: Fits = some((s) => s.replies, (r) => r.window.state === 'open');
const secondRound: Fits = some((s) => s.rounds, (r) => r.no === 2);

/** What the demo must be able to show, each with what a case looks like that shows it. */
export const situations: Readonly<Record<string, Fits>> = {
  'a draft': standing('draft'),
  'waiting for co-signers': both(standing('draft'), part((s) => s.signatures, 'invited')),
  'in review': standing('review'),
  'returned for change': standing('returned'),
  'not admitted': standing('notAdmitted'),
  registered: standing('registered'),
  preassigned: standing('preassigned'),
  'waiting for sign-for': both(handling, part((s) => s.assignments, 'awaiting')),
  'not signed for in time': runsOver('signFor'),
  'objected to': part((s) => s.assignments, 'objected'),
  'handed to another unit after an objection': some((s) => s.assignments, (a) => a.replaces !== null),
  'returned and without a new unit': both(part((s) => s.assignments, 'returned'), some((s) => s.deadlines, (d) => d.kind === 'reassign' && d.status === 'running')),
  'refused in its objection': some((s) => s.assignments, (a) => a.objections === 1 && a.standing.state === 'accepted'),
  'waiting for a deputy to confirm a contact': part((s) => s.contacts, 'logged'),
  'left unanswered by a deputy': part((s) => s.contacts, 'unanswered'),
  'denied in a contact': part((s) => s.contacts, 'denied'),
  'waiting for opinions': both(handling, part((s) => s.opinions, 'due')),
  'sent back in an opinion': part((s) => s.opinions, 'sentBack'),
  'asking for more time': part((s) => s.extensions, 'requested'),
  'given more time': part((s) => s.extensions, 'granted'),
  'refused more time': part((s) => s.extensions, 'refused'),
  'over its legal period': runsOver('replyDeputy'),
  'hard, with six months': (s) => s.handOver?.hard === true,
  'handled by each unit separately': some((s) => s.assignments, (a) => a.kind === 'separate'),
  'with a reply submitted': part((s) => s.replies, 'submitted'),
  'with a reply signed and to be checked': part((s) => s.replies, 'signed'),
  'with a reply returned by the checker': some((s) => s.replies, ({ standing: r }) => r.state === 'returned' && r.by === 'checker'),
  'with a reply returned within the unit': some((s) => s.replies, ({ standing: r }) => r.state === 'returned' && r.by === 'unit'),
  'with a reply passed and to be delivered': part((s) => s.replies, 'passed'),
  'in an open rating window without a rating': both(windowOpen, part((s) => s.ratings, 'requested')),
  'in an open rating window with a rating': both(windowOpen, part((s) => s.ratings, 'given')),
  'rated by nobody in time': part((s) => s.ratings, 'notReturned'),
  'rated on paper': some((s) => s.ratings, ({ standing: r }) => r.state === 'fixed' && r.given.source !== null),
  'waiting for the decision on a second handling': followUp('due'),
  'in its second handling': both(handling, secondRound, part((s) => s.rounds, 'running')),
  'in its second handling before the window closed': some((s) => s.replies, (r) => r.openedEarly),
  'rated again after its second handling': both(secondRound, windowOpen),
  'declined a second handling': followUp('declined'),
  'in coordination': some((s) => s.rounds, (r) => r.coordination.state === 'open'),
  'exhausted in coordination': followUp('exhausted'),
  'ready for closing': both(handling, (s) => s.closing.allowedSeq !== null),
  closed,
  'closed into tracking': both(closed, (s) => s.standing.state === 'closed' && s.standing.intoTracking),
  'closed with its promise kept': both(closed, part((s) => s.commitments, 'verified')),
  'late with a promise': runsOver('commitment'),
  'asking to cross a promise off': part((s) => s.commitments, 'crossOff'),
  'moved in a promise': some((s) => s.commitments, (c) => c.moves.length > 0),
  'proposed for publication': part((s) => s.publications, 'proposed'),
  'waiting for a deputy to consent': part((s) => s.consents, 'asked'),
  public: part((s) => s.publications, 'released'),
  'withheld from the public': part((s) => s.publications, 'withheld'),
  archived: standing('archived'),
  withdrawn: standing('withdrawn'),
  terminated: standing('terminated'),
};
