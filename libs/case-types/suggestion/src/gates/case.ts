import { endOfDay, notNow } from '@huiying/engine';
import type { DeadlineKind } from '../rules';
import { assignmentOf } from '../relations';
import { isHandling } from '../select';
import { gate, type Gate } from '../table/row';
import { ledgerOf } from './window';

/** From hand-over to closing: nobody handles what was not handed over to him. */
export const inHandling = gate('case in handling', ({ state }) => (isHandling(state) ? null : notNow('CASE.NOT_IN_HANDLING')));

/** The text may still change: draft, or returned for change (退回修改). From submission on it is frozen. */
export const beforeSubmission = gate('before submission', ({ state: { standing } }) =>
  (standing.state === 'draft' || standing.state === 'returned' ? null : notNow('CASE.TEXT_FROZEN')));

/** The text is fixed and the case alive: until its closing. */
export const notClosed = gate('case not closed', ({ state: { standing: { state } } }) =>
  (['closed', 'archived', 'notAdmitted', 'withdrawn', 'terminated'].includes(state) ? notNow('CASE.ENDED') : null));

/** Promises and publication run on after the closing. */
export const handedOver = gate('handed over and not ended', ({ state: { standing: { state } } }) =>
  (state === 'handling' || state === 'closed' ? null : notNow('CASE.NOT_IN_HANDLING')));

/** The part's round still waits for replies: afterwards nothing of its handling is assigned, waived or opined anew. */
export const roundRunning = gate('round running', ({ state, part }) => {
  const id = part.kind === 'round' ? part.id : assignmentOf(state, part)?.round;
  return id !== undefined && state.rounds[id]?.standing.state === 'running' ? null : notNow('ROUND.NOT_RUNNING');
});

/** An order by time fits only when that time has come. */
export const due = (kind: DeadlineKind): Gate =>
  gate(`${kind} due`, ({ state, part, context }) => {
    const ledger = ledgerOf(state, kind, part.id);
    return ledger?.status === 'running' && endOfDay(ledger.lastDay) <= context.now ? null : notNow('DEADLINE.STEP_NOT_DUE');
  });
