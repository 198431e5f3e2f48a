import { grantsOf, type Json } from '@huiying/engine';
import type { RuleKey, SuggestionRules } from '../../rules';
import { suggestion } from '../../suggestion';
import { leaderOf, Life, people, text } from '../../testing';
import { changed } from '../rule-sets';
import { assigned, rated, registered, replied, windowEnded } from '../walk';
import type { Leaf } from './leaf';

/** One value flipped, one outcome that differs. */
export interface Flip {
  /** The parameter's whole value with the one place changed. */
  readonly to: unknown;
  readonly outcome: (rules: SuggestionRules) => Json;
}
/** No set may be entered with the other value: the code of the problem, without `RULES.`, is the outcome. */
export interface Refused {
  readonly to: unknown;
  readonly refused: string;
}
/** For each leaf of the parameter its flip. */
export type FlipOf = (leaf: Leaf, value: unknown) => Flip | Refused;
/** Flips by parameter; all files together must name every one. */
export type Flips = Partial<Record<RuleKey, FlipOf>>;

/** A parameter that is one value. */
export const one = (to: unknown, outcome: Flip['outcome']): FlipOf => () => ({ to, outcome });
/** What has its place and is read by no row yet: nothing but what stands there may be entered. */
export const reserved = (to: unknown): FlipOf => () => ({ to, refused: NOT_IN_USE_YET });
/** Code of the problem with a value that nothing reads. */
export const NOT_IN_USE_YET = 'NOT_IN_USE_YET';

/** A reason that will do wherever one is asked for. */
export const reason = text('reason');
/** The recommended set with that one parameter changed. */
export const flipped = (key: RuleKey, to: unknown): SuggestionRules => changed('recommended', { [key]: to } as never);

const rowOf = (name: string) => suggestion.table.find((r) => r.name === name)!;
/** Who may give the command under these rules. */
export const who = (name: string) => (rules: SuggestionRules): Json => grantsOf(rowOf(name), rules).map((g) => `${g.role}@${g.relation}${g.onlyOnPaper ? ' paper' : ''}`);
/** Whether there is such a command under these rules. */
export const exists = (name: string) => (rules: SuggestionRules): Json => rowOf(name).existsUnder?.(rules) ?? true;
/** `accepted`, or the code of the refusal. */
export function code(life: Life, ...args: Parameters<Life['give']>): Json {
  const outcome = life.give(...args);
  return outcome.accepted ? 'accepted' : outcome.refusal.code;
}
/** What the command brought, or the code of the refusal. */
export function brought(life: Life, ...args: Parameters<Life['give']>): Json {
  const outcome = life.give(...args);
  return outcome.accepted ? outcome.events.map((e) => e.type) : outcome.refusal.code;
}

/** Kinds of the clocks that the case has had. */
export const kinds = (life: Life): ReadonlySet<string> => new Set(Object.values(life.state.deadlines).map((d) => d.kind));
/** Handed over to one main unit (education), not signed for yet. */
export const handedOver = (rules: SuggestionRules): Life => assigned(registered(rules));
/** Answered, rated as satisfied, the window ended: what is left is closing. */
export const closable = (rules: SuggestionRules, more: Parameters<typeof replied>[2] = {}): Life =>
  windowEnded(rated(replied(handedOver(rules), 'education', more), 'education', 'satisfied'), 'education');

/** Submitted by the lead, without co-signers. */
export function inReview(rules: SuggestionRules): Life {
  const life = new Life(rules);
  life.must(people.lead, 'open', { source: 'betweenSessions', title: text('t'), text: text('x') });
  life.must(people.lead, 'submit', {});
  return life;
}

/** The head of the unit that has the work in these lives. */
export const leader = leaderOf('education');
