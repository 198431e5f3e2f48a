import type { CaseState } from '../case-state';
import type { CaseType } from '../case-type';
import type { DecideContext } from '../context';
import type { DeadlineLedger } from '../deadline/ledger';
import type { CaseEvent, EventBody } from '../event';
import type { CommandId } from '../ids';
import { dayOf, endOfDay, type Instant } from '../time/day';
import { decide } from './decide';
import { orderId } from './order';

/** One consequence of time, with the id that the process's own order for it would have had. */
export interface PassedMoment {
  readonly commandId: CommandId;
  readonly events: readonly CaseEvent[];
}

/** The state after everything that was due, and what came of each due moment. */
export interface TimePassed<S> {
  readonly state: S;
  readonly passed: readonly PassedMoment[];
}

/**
 * Turns what is due by now into events, in order of due moment, until nothing more is due. Who was in time thus never
 * depends on how late a process is. Only rows marked by time; never a reminder, an escalation or a request.
 */
export function letTimePass<S extends CaseState, E extends EventBody, R>(caseType: CaseType<S, E, R>, before: S, context: DecideContext<R>): TimePassed<S> {
  const passed: PassedMoment[] = [];
  const tried = new Set<string>();
  let state = before;
  for (;;) {
    const next = nextByTime(caseType, state, context.now, tried);
    if (next === undefined) return { state, passed };
    const { ledger, commandName, at } = next;
    tried.add(`${ledger.id}:${ledger.lastDay}`);
    const commandId = orderId({ caseId: state.caseId, command: commandName, part: ledger.part, deadline: ledger.id, step: 'due', dueAt: at });
    const stage = caseType.deadlines.find((k) => k.kind === ledger.kind)?.owner ?? '';
    const outcome = decide(caseType, state, {
      name: commandName, part: ledger.part, day: dayOf(endOfDayBefore(at)), entry: 'screen', onBehalfOf: null, reason: null, input: { deadline: ledger.id },
    }, { ...context, actor: { kind: 'system', stage }, now: at, commandId });
    if (!outcome.accepted) continue;
    state = outcome.state;
    passed.push({ commandId, events: outcome.events });
  }
}

/** 24:00 belongs to the last day of the period. */
const endOfDayBefore = (at: Instant): Instant => new Date(Date.parse(at) - 1).toISOString() as Instant;

function nextByTime<S extends CaseState, E extends EventBody, R>(caseType: CaseType<S, E, R>, state: S, now: Instant, tried: ReadonlySet<string>) {
  let best: { ledger: DeadlineLedger; commandName: string; at: Instant } | undefined;
  for (const ledger of Object.values(state.deadlines)) {
    if (ledger.status !== 'running' || tried.has(`${ledger.id}:${ledger.lastDay}`)) continue;
    const whenPassed = caseType.deadlines.find((k) => k.kind === ledger.kind)?.whenPassed;
    if (whenPassed?.then !== 'command') continue;
    if (!caseType.table.find((r) => r.name === whenPassed.command)?.byTime) continue;
    const at = endOfDay(ledger.lastDay);
    if (at > now) continue;
    if (best === undefined || at < best.at || (at === best.at && ledger.startedSeq < best.ledger.startedSeq)) best = { ledger, commandName: whenPassed.command, at };
  }
  return best;
}
