import type { AsText, HttpCommandName } from '@huiying/contracts/schemas';
import type { PersonInputs, SuggestionState } from '@huiying/case-type-suggestion';
import { addWorkingDays, dayOf, instantFromMs, momentOf, msOf, type BodyId, type Calendar, type Day, type Instant, type PartId, type PersonId } from '@huiying/engine';
import { bodyIdOf } from '@huiying/persistence';
import { unitLogin } from '../county/people';
import type { CastMember, CongressPlan } from '../county/plan';
import type { Random } from '../random';
import type { Act, FromState } from './act';
import type { SuggestionSeed } from './suggestion-seed';

/** Minutes between two acts of one case on one day. */
const PAUSE_MINUTES = { least: 6, spread: 20 };
/** Offices begin at 08:40; nobody begins a row of acts after 14:00. */
const MORNING = { hours: 8, minutes: 40, spread: 300 };

/** What a story is told with. The same parts tell the same story. */
export interface StoryParts {
  readonly plan: CongressPlan;
  readonly calendar: Calendar;
  readonly random: Random;
  readonly caseKey: string;
  readonly seed: SuggestionSeed;
  /** Logins of the signing deputies, the lead first. */
  readonly signers: readonly [string, ...string[]];
  /** The first day on which anything happens. */
  readonly begins: Day;
  /** What the logins of this congress end in. */
  readonly suffix: string;
}

interface ActOptions<K extends HttpCommandName> {
  readonly part?: FromState<PartId>;
  readonly input?: AsText<PersonInputs[K]> | FromState<AsText<PersonInputs[K]>>;
  readonly reason?: string;
  readonly paper?: { readonly for: string; readonly day?: Day };
}

/** The life of one case in the making: who does what, when. Nothing is carried out here. */
export class Story {
  readonly acts: Act[] = [];
  private now: Instant;

  constructor(readonly parts: StoryParts) {
    this.now = this.morningOf(parts.begins);
  }

  get today(): Day {
    return dayOf(this.now);
  }

  get seed(): SuggestionSeed {
    return this.parts.seed;
  }

  get lead(): string {
    return this.parts.signers[0];
  }

  get registrar(): string {
    return `registrar${this.parts.suffix}`;
  }

  /** Goes on that day. */
  on(day: Day): this {
    this.now = this.morningOf(day);
    return this;
  }

  /** Goes on so many working days later. */
  after(workingDays: number): this {
    return this.on(addWorkingDays(this.today, workingDays, this.parts.calendar));
  }

  person(login: string): PersonId {
    return this.member(login).personId;
  }

  unit(role: 'clerk' | 'handler' | 'leader', code: string): string {
    return unitLogin(role, code, this.parts.suffix);
  }

  /** Who divides the work of such a unit or checks its replies; the committee where the unit stands under no office. */
  office(work: 'coordinator' | 'checker', code: string): string {
    const kind = this.parts.plan.bodies.find((b) => b.code === code)?.kind;
    const party = kind === 'partyOrgan';
    if (work === 'coordinator' && (kind === 'court' || kind === 'procuratorate')) return this.registrar;
    if (work === 'coordinator') return party ? 'partyoffice' : 'govoffice';
    return party ? 'partychecker' : 'govchecker';
  }

  body(code: string): BodyId {
    return bodyIdOf(this.parts.plan.record.id, code);
  }

  /** Adds one act a few minutes after the one before. */
  act<K extends HttpCommandName>(command: K, by: string, { part, input, reason, paper }: ActOptions<K> = {}): this {
    this.member(by);
    this.acts.push({
      at: this.now, caseKey: this.parts.caseKey, no: this.acts.length, command, by, part: part ?? null, input: inputOf(input), reason: reason ?? null,
      entry: paper === undefined ? 'screen' : 'paper', day: paper?.day ?? null, onBehalfOf: paper === undefined ? null : this.person(paper.for),
    });
    this.now = instantFromMs(msOf(this.now) + (PAUSE_MINUTES.least + this.parts.random.below(PAUSE_MINUTES.spread)) * 60_000);
    return this;
  }

  private morningOf(day: Day): Instant {
    return momentOf(day, MORNING.hours, MORNING.minutes + this.parts.random.below(MORNING.spread));
  }

  private member(login: string): CastMember {
    const member = this.parts.plan.cast.find((m) => m.login === login);
    if (member === undefined) throw new Error(`nobody of the cast has the login ${login}`);
    return member;
  }
}

const inputOf = (input: unknown): FromState<unknown> => {
  if (typeof input === 'function') return (state: SuggestionState): unknown => Reflect.apply(input, undefined, [state]);
  return () => input ?? {};
};
