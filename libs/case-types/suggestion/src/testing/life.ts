import {
  allowedActions, applyEvent, dayOf, decide, derivedId, factsOf, instantOf, letTimePass, momentOf, tasksOf, type Action, type Actor, type Calendar, type CaseEvent, type CaseFacts, type CaseId,
  type CommandId, type CongressId, type ContentRef, type Day, type DecideContext, type Directory, type Entry, type Instant, type Outcome, type PartId, type PersonId, type Refusal, type Task,
} from '@huiying/engine';
import type { SuggestionCommandName, SuggestionInputs } from '../inputs';
import type { SuggestionRules } from '../rules';
import type { SuggestionState } from '../state';
import { suggestion } from '../suggestion';
import { calendar as calendarOfYears, directory as testDirectory } from './county';

/** The envelope of a command; what is not said is null, and entered on screen. */
export interface Given {
  readonly part?: PartId;
  readonly day?: Day;
  readonly entry?: Entry;
  readonly onBehalfOf?: PersonId;
  readonly reason?: ContentRef;
}

/** What one command or one passing of time brought. */
export interface Act {
  readonly command: string | null;
  readonly before: SuggestionState;
  readonly events: readonly CaseEvent[];
}

/** One suggestion that lives through the core as the executor lets it: time first, then the command. Nothing is stored. */
export class Life {
  state: SuggestionState;
  readonly events: CaseEvent[] = [];
  private commands = 0;
  /** Told of everything that comes into the state of any life; for a spec that watches the lives of others. */
  static onAnyAct: (act: Act) => void = () => undefined;
  /** Told of everything that comes into the state; `command` is null for what time brings. */
  onAct: (act: Act) => void = () => undefined;

  constructor(
    public rules: SuggestionRules,
    public now: Instant = momentOf('2026-03-02' as Day, 9),
    readonly name = 'life',
    public calendar: Calendar = calendarOfYears(),
    readonly directory: Directory = testDirectory,
  ) {
    this.state = suggestion.empty(derivedId('test case', name) as CaseId, derivedId('test congress') as CongressId, 'test-1');
  }

  get today(): Day {
    return dayOf(this.now);
  }

  /** Moves the clock; what is due meanwhile happens with the next command or look. */
  goTo(day: Day, hours = 9): void {
    this.now = momentOf(day, hours);
    this.letTimePass();
  }

  context(actor: Actor, commandId = derivedId('test command', this.name, this.commands) as CommandId): DecideContext<SuggestionRules> {
    return { rules: this.rules, ruleVersion: 'test-1', calendar: this.calendar, directory: this.directory, actor, now: this.now, commandId };
  }

  letTimePass(): void {
    const { passed } = letTimePass(suggestion, this.state, this.context({ kind: 'system', stage: '' }));
    for (const { events } of passed) this.take(null, events, events.reduce((s, e) => applyEvent(suggestion, s, e), this.state));
  }

  private take(command: string | null, events: readonly CaseEvent[], after: SuggestionState): void {
    const before = this.state;
    this.state = after;
    this.events.push(...events);
    Life.onAnyAct({ command, before, events });
    this.onAct({ command, before, events });
  }

  /** Tries a command; an acceptance goes into the state. */
  give<C extends SuggestionCommandName>(actor: Actor, name: C, input: SuggestionInputs[C], given: Given = {}): Outcome<SuggestionState> {
    this.commands += 1;
    this.letTimePass();
    const outcome = this.try(actor, name, input, given);
    if (outcome.accepted) this.take(name, outcome.events, outcome.state);
    return outcome;
  }

  /** Decides without taking the result. */
  try<C extends SuggestionCommandName>(actor: Actor, name: C, input: SuggestionInputs[C], given: Given = {}): Outcome<SuggestionState> {
    const { part, day, entry, onBehalfOf, reason } = given;
    return decide(suggestion, this.state, {
      name, part: part ?? null, day: day ?? null, entry: entry ?? 'screen', onBehalfOf: onBehalfOf ?? null, reason: reason ?? null, input,
    }, this.context(actor));
  }

  /** A command that must be accepted; throws with the refusal otherwise. */
  must<C extends SuggestionCommandName>(actor: Actor, name: C, input: SuggestionInputs[C], given: Given = {}): readonly CaseEvent[] {
    const outcome = this.give(actor, name, input, given);
    if (!outcome.accepted) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.events;
  }

  /** A command that must be refused; answers the refusal. */
  mustNot<C extends SuggestionCommandName>(actor: Actor, name: C, input: SuggestionInputs[C], given: Given = {}): Refusal {
    const outcome = this.give(actor, name, input, given);
    if (outcome.accepted) throw new Error(`${name} was accepted`);
    return outcome.refusal;
  }

  actions(actor: Actor): readonly Action[] {
    return allowedActions(suggestion, this.state, this.context(actor));
  }

  tasks(): readonly Task[] {
    return tasksOf(suggestion, this.state, this.context({ kind: 'system', stage: '' }));
  }

  facts(): CaseFacts {
    return factsOf(suggestion, this.state, this.context({ kind: 'system', stage: '' }));
  }

  /** Gives every order of the process that is owed or due, until none is left. */
  runProcess(): void {
    for (let round = 0; round < 200; round += 1) {
      const { owed, next } = this.facts();
      const order = owed[0];
      if (order !== undefined) {
        this.must({ kind: 'system', stage: 'test' }, order.command as 'requestRating', {}, { part: order.part as PartId });
        continue;
      }
      const step = next.find((n) => n.at <= this.now);
      if (step === undefined) return;
      this.must({ kind: 'system', stage: step.owner }, step.command as 'remind', { deadline: step.deadline, step: step.step }, { part: step.part as PartId });
    }
    throw new Error('the process does not come to rest');
  }

  /** The state as the events alone give it. */
  refold(): SuggestionState {
    return this.events.reduce((s, e) => applyEvent(suggestion, s, suggestion.upcast(e)), suggestion.empty(this.state.caseId, this.state.congressId, 'test-1'));
  }

  static at(iso: string): Instant {
    return instantOf(new Date(iso));
  }
}
