import { tasksOf, type CaseEvent } from '@huiying/engine';
import { isReplied } from '../four-facts';
import { dueIn, finalStates, partsOf, PART_KINDS } from '../parts';
import { isAlive, isWithoutSuccessor, owesReply } from '../select';
import { inOrder } from '../state';
import { suggestion } from '../suggestion';
import { everybody, type Life } from '../testing';

/** Every sentence of what must always hold that does not; empty when all do. */
export function broken(life: Life): readonly string[] {
  const { state, rules } = life;
  const wrong: string[] = [];
  const claim = (holds: boolean, sentence: string): void => {
    if (!holds) wrong.push(sentence);
  };
  const running = (kind: string, part: string): boolean => Object.values(state.deadlines).some((d) => d.kind === kind && d.part === part && d.status === 'running');
  const assignments = inOrder(state.assignments);
  const replies = inOrder(state.replies);

  for (const r of replies) claim(r.standing.state === 'none' || r.standing.state === 'ended' || state.handOver !== null, 'a reply without hand-over');
  if (state.standing.state === 'handling') {
    const open = assignments.some((a) => isAlive(a) || isWithoutSuccessor(state, a));
    claim(open, 'handling without an assignment that is alive or an open reassignment');
    for (const a of assignments) if (isWithoutSuccessor(state, a) && rules['deadline.reassign'].value.period !== null) claim(running('reassign', a.id), 'returned without successor and without clock');
  }
  for (const c of inOrder(state.commitments)) {
    claim(c.owner.ref !== '' && c.measure.ref !== '' && c.due.length === 10, 'a commitment without owner, date or measure');
    if (c.standing.state === 'running' || c.standing.state === 'crossOff') claim(running('commitment', c.id), 'a commitment without a running clock');
  }
  for (const r of replies) {
    if (r.window.state !== 'closed' || r.window.outcome === null || r.openedEarly) continue;
    const dissatisfied = rules['rating.options'].value.some((o) => r.window.state === 'closed' && o.code === r.window.outcome && o.dissatisfied);
    if (!dissatisfied) continue;
    const decided = r.followUp === 'opened' || r.followUp === 'declined' || r.followUp === 'exhausted';
    const waits = (r.followUp === 'due' && (running('secondDecision', r.round) || rules['deadline.secondDecision'].value.period === null)) || (r.followUp === 'coordination' && running('coordination', r.round));
    claim(decided || waits || state.standing.state !== 'handling', `a dissatisfied closed window without a next step (${r.followUp})`);
  }
  for (const e of life.events) if (e.type === 'RatingGiven' || e.type === 'RatingNotReturnedRevised') {
    const unit = state.replies[state.ratings[e.part]?.reply ?? '']?.unit;
    // In whichever of his roles he did it: the event names that one, and he may have others.
    claim(unit !== undefined && e.body !== unit && !bodiesOf(e.actor).has(unit), 'somebody of a rated unit entered a rating');
  }
  claim(life.events.filter((e) => e.type === 'DeadlineStarted' && (e.data as { kind: string }).kind === 'replyDeputy').length <= 1, 'replyDeputy was started twice');
  claim(state.standing.state !== 'closed' || rules['closing.commitments'].value === 'intoTracking' || !inOrder(state.commitments).some((c) => c.standing.state === 'running' || c.standing.state === 'crossOff'),
    'closed with an open commitment where the rule set forbids it');
  claim(!['closed', 'archived'].includes(state.standing.state) || isReplied(state), 'closed without a reply');
  for (const a of assignments) if (a.standing.state === 'done' && owesReply(a)) claim(state.replies[a.reply ?? '']?.standing.state === 'delivered', 'done without a delivered reply');
  for (const a of assignments) if (a.standing.state === 'objected' && owesReply(a)) claim(!['signed', 'passed', 'delivered'].includes(state.replies[a.reply ?? '']?.standing.state ?? ''), 'signed off under an open objection');
  for (const round of inOrder(state.rounds)) {
    const waits = assignments.some((a) => a.round === round.id && isWithoutSuccessor(state, a));
    claim(!waits || round.standing.state === 'running', `a round is ${round.standing.state} although it waits for a successor`);
  }
  for (const p of inOrder(state.publications)) {
    if (p.standing.state === 'proposed') claim(['signed', 'passed', 'delivered'].includes(state.replies[p.reply]?.standing.state ?? ''), 'a text is proposed for publication that nobody has signed');
  }
  for (const round of inOrder(state.rounds)) if (round.standing.state === 'settled') claim(dueIn(state, round.id).length === 0, 'settled although a decision is due');
  for (const kind of PART_KINDS) for (const part of partsOf(state, kind)) {
    const known = suggestion.table.some((row) => row.part === kind && row.from.includes(part.state)) || finalStates[kind].includes(part.state) || ALSO_HARMLESS.has(`${kind}:${part.state}`);
    claim(known, `${kind} in ${part.state} has no row out of it`);
  }
  const tasks = tasksOf(suggestion, state, life.context({ kind: 'system', stage: '' }));
  const access = suggestion.access(state, rules);
  for (const { command, role, holder } of tasks) {
    claim(everybody.some((a) => a.kind === 'person' && a.roles.some((r) => r.role === role)), `${command} waits for a role that nobody holds`);
    if (holder.type === 'congress') claim(access.some((row) => row.holder.type === 'role' && row.holder.role === role), `${command} waits for a ${role} who does not see the case`);
  }
  // A clock that only warns brings nobody forward: somebody must be able to do what it warns of.
  const isOpen = ['draft', 'review', 'returned', 'registered', 'preassigned', 'handling'].includes(state.standing.state);
  const happensByTime = Object.values(state.deadlines).some((d) => d.status === 'running' && suggestion.deadlines.find((k) => k.kind === d.kind)?.whenPassed.then === 'command');
  claim(!isOpen || tasks.length > 0 || happensByTime || suggestion.owed(state, rules).length > 0, 'nobody has anything to do, and nothing happens by time');
  // No row of a suggestion resumes a clock: a paused one would never end.
  claim(Object.values(state.deadlines).every((d) => d.status !== 'stopped'), 'a clock that only rests');
  const ended = suggestion.ended(state, rules);
  claim(!ended || Object.values(state.deadlines).every((d) => d.status !== 'running' || d.kind === 'publication'), 'ended with a running clock');
  return wrong;
}

const bodiesOf = (person: string): ReadonlySet<string> =>
  new Set(everybody.flatMap((a) => (a.kind === 'person' && a.personId === person ? a.roles.flatMap(({ bodyId }) => (bodyId === null ? [] : [bodyId])) : [])));

/** States that follow from others and move with them, not by a row of their own. */
const ALSO_HARMLESS = new Set([
  'nextStep:none', 'round:replied', 'round:rated', 'commitment:proposed', 'assignment:objected', 'opinion:waived', 'publication:none', 'ratingWindow:none', 'coordination:none',
]);

/** A class never changes between signature and delivery. */
export function classesThatChanged(events: readonly CaseEvent[]): readonly string[] {
  const signed = new Set<string>();
  const changedAfter: string[] = [];
  for (const e of events) {
    if (e.type === 'ReplySigned' || e.type === 'ReplyIssuedOutside') signed.add(e.part);
    if (e.type === 'ReplyReturned') signed.delete(e.part);
    if (e.type === 'ReplySubmitted' && signed.has(e.part)) changedAfter.push(e.part);
  }
  return changedAfter;
}
