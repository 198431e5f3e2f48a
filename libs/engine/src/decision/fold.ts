import type { CaseState } from '../case-state';
import type { CaseType } from '../case-type';
import { evolveDeadlines } from '../deadline/ledger';
import type { CaseEvent, ClockEvent, EventBody } from '../event';

const CLOCK_EVENTS: ReadonlySet<string> = new Set<ClockEvent['type']>([
  'DeadlineStarted', 'DeadlineExtended', 'DeadlineRevised', 'DeadlineStopped', 'DeadlineResumed', 'DeadlineWaived', 'DeadlineMet', 'DeadlinePassed', 'Reminded', 'Escalated',
]);

/** Is it an event of the clocks, which every type of case shares? */
export const isClockEvent = (event: CaseEvent): event is CaseEvent<ClockEvent> => CLOCK_EVENTS.has(event.type);

/** One event further: the head, then the clocks or the case type's own part of the state. */
export function applyEvent<S extends CaseState, E extends EventBody, R>(caseType: CaseType<S, E, R>, state: S, event: CaseEvent): S {
  if (event.seq !== state.seq + 1) throw new Error(`event ${event.seq} does not follow ${state.seq}`);
  const openSeq = event.veiled ? state.openSeq : state.openSeq + 1;
  const clock = isClockEvent(event);
  const next: S = {
    ...state,
    seq: event.seq,
    openSeq,
    lastAt: event.enteredAt,
    openLastAt: event.veiled ? state.openLastAt : event.enteredAt,
    deadlines: clock ? evolveDeadlines(state.deadlines, event) : state.deadlines,
    // Clocks and reminders change no part: nobody's form is stale because of them.
    touched: clock ? state.touched : { ...state.touched, [event.part]: { seq: event.seq, openSeq: openTouch(state, event, openSeq) } },
  };
  return clock ? next : caseType.evolve(next, event as unknown as CaseEvent<E>);
}

/** The state after all the events, oldest first. It follows their sequence, never the day of the fact. */
export const fold = <S extends CaseState, E extends EventBody, R>(caseType: CaseType<S, E, R>, empty: S, events: readonly CaseEvent[]): S =>
  events.reduce((state, event) => applyEvent(caseType, state, caseType.upcast(event)), empty);

/** A veiled event changes nothing in the handling side's numbering: else a conflict (412) would tell it that one came in. */
const openTouch = (state: CaseState, event: CaseEvent, openSeq: number): number => (event.veiled ? (state.touched[event.part]?.openSeq ?? 0) : openSeq);
