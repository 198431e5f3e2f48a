import { isRefusal, wrongInput, type Owed, type Refusal } from '@huiying/engine';
import type { ReplyClassRef, SubmittedReply } from '../events';
import type { SubmitReplyInput } from '../inputs';
import { assignmentOf } from '../relations';
import { wrongPromisedDay } from './promised-day';
import type { Deciding, GateInput } from './row';

/** What was entered as a reply, as its event carries it: class of the rule set, promises whole, every required change answered. */
export function submittedReply(d: Deciding, { text, attachments, class: letter, commitments, changesAnswered }: SubmitReplyInput): SubmittedReply | Refusal {
  const classRef = replyClass(d, letter);
  if (isRefusal(classRef)) return classRef;
  const promised = commitments ?? [];
  const promises = d.rules.classes.value?.classes.find((c) => c.code === classRef?.code)?.promises ?? false;
  if (promises && promised.length === 0) return wrongInput('commitments', 'REPLY.CLASS_NEEDS_COMMITMENT', { class: classRef?.code ?? null });
  for (const [at, { due }] of promised.entries()) {
    const wrong = wrongPromisedDay(`commitments.${at}.due`, due, d.day);
    if (wrong !== null) return wrong;
  }
  const answered = changesAnswered ?? [];
  const required = assignmentOf(d.state, d.part)?.requiredChanges ?? [];
  const unanswered = required.findIndex((_, at) => !answered.some((a) => a.change === at));
  if (unanswered >= 0) return wrongInput('changesAnswered', 'REPLY.CHANGE_UNANSWERED', { change: unanswered });
  if (answered.some((a) => required[a.change] === undefined)) return wrongInput('changesAnswered', 'REPLY.NO_SUCH_CHANGE');
  return {
    text, attachments: attachments ?? [], class: classRef, changesAnswered: answered,
    commitments: promised.map(({ owner, due, measure }) => ({ commitment: d.newPartId(), owner, due, measure })),
  };
}

/** What the rule set and the round ask of a reply beyond its text. */
export function owedOfReply({ state, part, context: { rules } }: GateInput): readonly Owed[] {
  const classes = rules.classes.value?.classes ?? [];
  const promising = classes.filter((c) => c.promises).map((c) => c.code);
  return [
    ...(classes.length > 0 ? [{ field: 'class' }] : []),
    ...(promising.length > 0 ? [{ field: 'commitments', when: { field: 'class', is: promising } }] : []),
    ...((assignmentOf(state, part)?.requiredChanges ?? []).length > 0 ? [{ field: 'changesAnswered' }] : []),
  ];
}

function replyClass(d: Deciding, letter: string | undefined): ReplyClassRef | null | Refusal {
  const set = d.rules.classes.value;
  if (set === null) return letter === undefined ? null : wrongInput('class', 'REPLY.CLASS_UNKNOWN', { class: letter });
  if (letter === undefined) return wrongInput('class', 'REPLY.CLASS_MISSING');
  if (!set.classes.some((c) => c.code === letter)) return wrongInput('class', 'REPLY.CLASS_UNKNOWN', { class: letter });
  return { set: set.id, setVersion: set.version, code: letter };
}
