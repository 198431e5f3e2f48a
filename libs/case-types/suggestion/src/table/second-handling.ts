import { isRefusal, may, notNow } from '@huiying/engine';
import { startCoordination } from '../effects/judge';
import { handledAnew, openNextRound } from '../effects/next-round';
import { inHandling } from '../gates/case';
import { neededReason } from '../gates/entry';
import { coordinatedIn, dueIn } from '../parts';
import type { SuggestionRules } from '../rules';
import type { SuggestionState } from '../state';
import { gate, row, type SuggestionRow } from './row';

const exists = (rules: SuggestionRules): boolean => rules['rating.enabled'].value && rules['second.opens'].value !== null;

const dissatisfiedFromSecondRound = gate('a dissatisfied round from the second on', ({ state, part }) => {
  const round = state.rounds[part.id];
  return round !== undefined && round.no >= 2 && dueIn(state, round.id).length > 0 ? null : notNow('ROUND.NOTHING_TO_COORDINATE');
});

/** The last close of a window in the round. */
function judgedOn(state: SuggestionState, part: { readonly id: string }) {
  const days = Object.values(state.replies).filter((r) => r.round === part.id && r.window.state === 'closed').map((r) => (r.window.state === 'closed' ? r.window.on : null));
  return days.filter((one) => one !== null).sort().at(-1) ?? null;
}

function coordinationOpenedOn(state: SuggestionState, part: { readonly id: string }) {
  const coordination = state.rounds[part.id]?.coordination;
  return coordination?.state === 'open' ? coordination.on : null;
}

/** 二次办理与协调. */
export const secondHandling: readonly SuggestionRow[] = [
  row<'openSecondHandling'>({
    name: 'openSecondHandling', part: 'nextStep', from: ['due'], to: ['opened'], creates: 'round', who: [may('registrar', 'congress')], gates: [inHandling],
    rules: ['second.opens', 'fourEyes', 'deadline.replyRound', 'deadline.signFor'], touches: ['round', 'rating'], needsIfMatch: true, expected: true, deadline: 'secondDecision', existsUnder: exists,
    earliestDay: judgedOn,
    decide(d, input) {
      const handled = handledAnew(d, d.part.id, dueIn(d.state, d.part.id), input);
      if (isRefusal(handled)) return handled;
      openNextRound(d, { from: d.part.id, why: 'secondHandling', handled, requiredChanges: input.requiredChanges });
    },
  }),
  row<'declineSecondHandling'>({
    name: 'declineSecondHandling', needsReason: true, part: 'nextStep', from: ['due'], to: ['declined'], who: [may('registrar', 'congress')], gates: [inHandling],
    rules: ['second.mayDecline', 'fourEyes'], touches: ['round', 'rating'], needsIfMatch: true, expected: true, deadline: 'secondDecision',
    existsUnder: (rules) => exists(rules) && rules['second.mayDecline'].value, earliestDay: judgedOn,
    decide(d) {
      const reason = neededReason(d);
      if (isRefusal(reason)) return reason;
      d.emit('SecondHandlingDeclined', { replies: dueIn(d.state, d.part.id).map((r) => r.id), reason });
      d.meet('secondDecision', d.part.id);
    },
  }),
  row<'openCoordination'>({
    name: 'openCoordination', part: 'coordination', from: ['none', 'concluded'], to: ['open'], who: [may('registrar', 'congress')], gates: [inHandling, dissatisfiedFromSecondRound],
    rules: ['deadline.coordination'], touches: ['round'], needsIfMatch: true, expected: true, deadline: 'secondDecision', existsUnder: exists, earliestDay: judgedOn,
    decide(d) {
      startCoordination(d, d.part.id, dueIn(d.state, d.part.id));
      d.meet('secondDecision', d.part.id);
    },
  }),
  row<'concludeCoordination'>({
    name: 'concludeCoordination', part: 'coordination', from: ['open'], to: ['concluded'], who: [may('registrar', 'congress')], gates: [inHandling],
    rules: ['fourEyes', 'deadline.replyRound'], touches: ['round'], needsIfMatch: true, expected: true, deadline: 'coordination', existsUnder: exists, earliestDay: coordinationOpenedOn,
    decide(d, input) {
      const replies = coordinatedIn(d.state, d.part.id);
      const ids = replies.map((r) => r.id);
      if (input.result === 'exhausted') d.emit('CoordinationConcluded', { result: 'exhausted', finding: input.finding, replies: ids });
      else {
        const handled = handledAnew(d, d.part.id, replies, input);
        if (isRefusal(handled)) return handled;
        d.emit('CoordinationConcluded', { result: 'nextRound', finding: input.finding, replies: ids });
        openNextRound(d, { from: d.part.id, why: 'coordination', handled, requiredChanges: input.requiredChanges });
      }
      d.meet('coordination', d.part.id);
    },
  }),
];
