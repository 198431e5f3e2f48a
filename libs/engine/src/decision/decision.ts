import type { CaseState, PartRef } from '../case-state';
import type { CaseType } from '../case-type';
import type { Command, DecideContext } from '../context';
import type { DeadlineLedger } from '../deadline/ledger';
import { dueOn, firstDue } from '../deadline/ledger';
import { stepsOf } from '../deadline/steps';
import type { CaseEvent, ClockEvent, Entry, EventBody, EventHead, PendingNumber } from '../event';
import type { BodyId, DeadlineId, PartId, PersonId } from '../ids';
import { dayOf, later, type Day, type Instant } from '../time/day';
import { derivedId } from '../uuid';
import { applyEvent } from './fold';

/** In which role, and of which body, the actor acts. */
export interface ActingAs {
  readonly role: string;
  readonly body: BodyId | null;
}

interface EmitOptions {
  readonly part?: PartId;
  readonly veiled?: boolean;
  readonly restsOn?: readonly number[];
}

interface StartOptions {
  /** First day of the period, not counted; the day of the fact unless said. */
  readonly on?: Day;
  readonly hard?: boolean;
  readonly fixedDay?: Day;
  /** Steps before this moment count as done. */
  readonly stepsFrom?: Instant;
}

/** Before every moment: no step counts as done. */
const NOTHING_DONE = '0000-01-01T00:00:00.000Z' as Instant;

/**
 * A decision in the making: the events so far and the state that they lead to. What follows from a command is emitted
 * into the same decision, and sees what came before it.
 */
export class Decision<S extends CaseState, E extends EventBody, R> {
  readonly events: CaseEvent[] = [];
  private partsMade = 0;

  constructor(
    readonly caseType: CaseType<S, E, R>,
    public state: S,
    /** The part that the command addresses. */
    readonly part: PartRef,
    readonly command: Command,
    readonly context: DecideContext<R>,
    /** Day of the fact. */
    readonly day: Day,
    readonly acting: ActingAs,
  ) {}

  get rules(): R {
    return this.context.rules;
  }

  /** Adds an event and goes one state further. */
  emit<T extends E['type']>(type: T, data: Extract<E, { type: T }>['data'], options: EmitOptions = {}): void {
    this.append({ type, v: this.caseType.eventVersions[type], data }, options);
  }

  /** An id for a part that this command creates; the same command repeated makes the same id. */
  newPartId(): PartId {
    this.partsMade += 1;
    return derivedId('part', this.state.caseId, this.context.commandId, this.partsMade) as PartId;
  }

  /** A decision within this one: on another part, with another command or of another day, by the same actor. Nothing of it counts until it is taken. */
  inside({ part, command, day }: { readonly part?: PartRef; readonly command?: Command; readonly day?: Day }): Decision<S, E, R> {
    const inner = new Decision(this.caseType, this.state, part ?? this.part, command ?? this.command, this.context, day ?? this.day, this.acting);
    inner.partsMade = this.partsMade;
    return inner;
  }

  /** Takes what the inner decision brought as its own. */
  take(inner: Decision<S, E, R>): void {
    this.events.push(...inner.events);
    this.state = inner.state;
    this.partsMade = inner.partsMade;
  }

  /** The executor puts the series' next number in its place. */
  drawNumber(series: string): PendingNumber {
    return { $series: series };
  }

  runningDeadline(kind: string, part: PartId): DeadlineLedger | undefined {
    return Object.values(this.state.deadlines).find((d) => d.kind === kind && d.part === part && d.status === 'running');
  }

  /** Starts a clock, where the rule set has it. */
  start(kind: string, part: PartId, options: StartOptions = {}): void {
    const { setting: settingOf, basis, veiled } = this.deadlineKind(kind);
    const setting = settingOf(this.rules);
    if (setting === null) return;
    const period = options.fixedDay ? null : (options.hard && setting.hardPeriod) || setting.period;
    if (period === null && options.fixedDay === undefined) return;
    const startedOn = options.on ?? this.day;
    const due = firstDue(startedOn, period, options.fixedDay ?? null, this.context.calendar);
    const deadline = derivedId('deadline', this.state.caseId, this.context.commandId, kind, part) as DeadlineId;
    this.appendClock('DeadlineStarted', part, {
      deadline, kind, startedOn, period, fixedDay: options.fixedDay ?? null, ...due, basis: basis(this.rules), stepsFrom: options.stepsFrom ?? this.firstSteps(startedOn),
    }, veiled);
  }

  /** Nobody is reminded of, or called to account for, days before anybody entered what they rest on. */
  private firstSteps(startedOn: Day): Instant {
    const { actor, now } = this.context;
    const isEnteredLater = actor.kind === 'person' && this.day < dayOf(now) && startedOn < dayOf(now);
    return isEnteredLater ? now : NOTHING_DONE;
  }

  /** What was owed is done. Nothing happens where no such clock runs. */
  meet(kind: string, part: PartId): void {
    this.end(kind, part, (deadline) => this.appendClock('DeadlineMet', part, { deadline, on: this.day }));
  }

  /** What was owed is owed no more, because something else came: for good, nothing runs on later. */
  waive(kind: string, part: PartId, why: string): void {
    this.end(kind, part, (deadline) => this.appendClock('DeadlineWaived', part, { deadline, why }));
  }

  /** The period of a window has passed and it is closed. */
  pass(kind: string, part: PartId): void {
    this.end(kind, part, (deadline) => this.appendClock('DeadlinePassed', part, { deadline }));
  }

  /** Moves the last day of a running clock to `to`. */
  extend(kind: string, part: PartId, to: Day, basis: string): void {
    const running = this.runningDeadline(kind, part);
    if (running === undefined) return;
    this.appendClock('DeadlineExtended', part, { deadline: running.id, to, basis, ...dueOn(running, to, this.context.calendar) });
  }

  /** A clock that rested on a day which has turned out to be another. */
  revise(ledger: DeadlineLedger, startedOn: Day, why: string): void {
    const due = firstDue(startedOn, ledger.period, ledger.fixedDay, this.context.calendar);
    this.appendClock('DeadlineRevised', ledger.part, { deadline: ledger.id, startedOn, why, ...due });
  }

  remind(ledger: DeadlineLedger, step: string): void {
    this.appendClock('Reminded', ledger.part, { deadline: ledger.id, step, lastDay: ledger.lastDay, kind: ledger.kind }, this.deadlineKind(ledger.kind).veiled);
  }

  escalate(ledger: DeadlineLedger, step: string, to: readonly string[]): void {
    this.appendClock('Escalated', ledger.part, { deadline: ledger.id, step, lastDay: ledger.lastDay, kind: ledger.kind, to });
  }

  /** The steps of a deadline under the rules of the case. */
  steps(ledger: DeadlineLedger) {
    const setting = this.deadlineKind(ledger.kind).setting(this.rules);
    return setting === null ? [] : stepsOf(ledger, setting, this.context.calendar);
  }

  deadlineKind(kind: string) {
    const found = this.caseType.deadlines.find((d) => d.kind === kind);
    if (found === undefined) throw new Error(`${this.caseType.name} has no deadline ${kind}`);
    return found;
  }

  private end(kind: string, part: PartId, write: (id: DeadlineId) => void): void {
    const running = this.runningDeadline(kind, part);
    if (running !== undefined) write(running.id);
  }

  private appendClock<T extends ClockEvent['type']>(type: T, part: PartId, data: Extract<ClockEvent, { type: T }>['data'], veiled = false): void {
    this.append({ type, v: 1, data }, { part, veiled });
  }

  private append(body: EventBody, options: EmitOptions): void {
    const event: CaseEvent = { ...this.head(options), ...body };
    this.state = applyEvent(this.caseType, this.state, event);
    this.events.push(event);
  }

  private head(options: EmitOptions): EventHead {
    const { actor, now, commandId, ruleVersion } = this.context;
    const entry: Entry = this.command.entry;
    const person: PersonId | 'system' = actor.kind === 'person' ? actor.personId : 'system';
    return {
      seq: this.state.seq + 1,
      caseId: this.state.caseId,
      part: options.part ?? this.part.id,
      day: this.day,
      enteredAt: this.state.seq === 0 ? now : later(now, this.state.lastAt),
      actor: person,
      role: this.acting.role,
      body: this.acting.body,
      onBehalfOf: this.command.onBehalfOf,
      entry,
      commandId,
      stage: actor.kind === 'system' ? actor.stage : null,
      ruleVersion,
      restsOn: options.restsOn ?? [],
      veiled: options.veiled ?? false,
    };
  }
}
