import { applyEvent, type CaseEvent } from '@huiying/engine';
import type { SuggestionCommandName } from '../inputs';
import { PART_KINDS, partsOf, type PartKind } from '../parts';
import type { DeadlineKind } from '../rules';
import type { SuggestionState } from '../state';
import { suggestion } from '../suggestion';
import { follows } from '../table/follows';
import type { Act } from '../testing';

/** What the closing's watch and the second pair of eyes bring with any row. */
const WITH_ANY: ReadonlySet<string> = new Set(['ClosingAllowed', 'ClosingBarred', 'CommandProposed']);
const byTime: Readonly<Record<string, SuggestionCommandName>> = {
  ObjectionWindowClosed: 'closeObjectionWindow', ContactUnanswered: 'markUnanswered', RatingWindowClosed: 'closeRatingWindow',
};

/** One thing that a decision brings: an event, what happens to a clock, or where another part goes. */
export type Consequence =
  | { readonly does: 'events'; readonly what: string }
  | { readonly does: 'starts' | 'ends' | 'shifts'; readonly what: DeadlineKind }
  | { readonly does: 'moves'; readonly part: PartKind; readonly from: string; readonly to: string };

/** What an act brought, and the commands that it may follow from: its own, and the one that it confirmed. */
export function broughtBy({ command, before, events }: Act): { readonly names: readonly SuggestionCommandName[]; readonly brought: readonly Consequence[] } {
  const after = events.reduce((s, e) => applyEvent(suggestion, s, e), before);
  const first = events[0];
  const name = (command ?? byTime[first?.type ?? '']) as SuggestionCommandName;
  const proposed = first?.type === 'ProposalConfirmed' ? before.proposals[first.part]?.command : undefined;
  return {
    names: proposed === undefined ? [name] : [name, proposed as SuggestionCommandName],
    brought: [
      ...events.map((e): Consequence => clockOf(e, after) ?? { does: 'events', what: e.type }),
      ...movesBetween(before, after).map(([part, from, to]): Consequence => ({ does: 'moves', part, from, to })),
    ],
  };
}

/** Everything that an act brought and that is not declared of its command. */
export function undeclared(act: Act): readonly string[] {
  const { names, brought } = broughtBy(act);
  return brought.filter((one) => !isOfAnyRow(one) && !isOwnMove(names, one) && !names.some((name) => isDeclared(name, one)) && !(names.length > 1 && one.does === 'moves' && one.part === 'proposal'))
    .map((one) => `${names.join(' of ')} brought ${one.does === 'moves' ? `${one.part} ${one.from} to ${one.to}` : `${one.does} ${one.what}`}`);
}

/** Every single consequence that is declared of a command; `all` for clocks where it declares them as a whole. */
export function declaredOf(name: SuggestionCommandName): readonly string[] {
  const { events, starts = [], ends = [], shifts = [], moves = [] } = follows[name];
  const clocks = (does: string, kinds: readonly string[] | 'all') => (kinds === 'all' ? [`${does} all`] : kinds.map((kind) => `${does} ${kind}`));
  const declared = [
    ...events.map((type) => `events ${type}`), ...clocks('starts', starts), ...clocks('ends', ends), ...clocks('shifts', shifts),
    ...moves.map(({ part, to }) => `moves ${part} to ${to}`),
  ];
  return [...new Set(declared)].map((one) => `${name}: ${one}`);
}

/** What of the declared ones an act brought, in the same words. */
export function declaredBrought(act: Act): readonly string[] {
  const { names, brought } = broughtBy(act);
  return names.flatMap((name) => brought.filter((one) => isDeclared(name, one)).map((one) => {
    if (one.does === 'moves') return `${name}: moves ${one.part} to ${one.to}`;
    return `${name}: ${one.does} ${one.does !== 'events' && follows[name][one.does] === 'all' ? 'all' : one.what}`;
  }));
}

const isOfAnyRow = (one: Consequence): boolean => (one.does === 'events' ? WITH_ANY.has(one.what) : one.does !== 'moves' && one.what === 'closing');

const isOwnMove = (names: readonly string[], one: Consequence): boolean =>
  one.does === 'moves' && suggestion.table.some((row) => names.includes(row.name) && row.part === one.part && row.from.includes(one.from) && row.to.includes(one.to));

function isDeclared(name: SuggestionCommandName, one: Consequence): boolean {
  const declared = follows[name];
  switch (one.does) {
    case 'events': return (declared.events as readonly string[]).includes(one.what);
    case 'moves': return declared.moves?.some((m) => m.part === one.part && m.from.includes(one.from) && m.to === one.to) ?? false;
    default: return declared[one.does] === 'all' || (declared[one.does] as readonly string[] | undefined)?.includes(one.what) === true;
  }
}

function clockOf(e: CaseEvent, { deadlines }: SuggestionState): Consequence | null {
  if (!e.type.startsWith('Deadline')) return null;
  const what = (deadlines[(e.data as { deadline: string }).deadline]?.kind ?? '') as DeadlineKind;
  switch (e.type) {
    case 'DeadlineStarted': return { does: 'starts', what };
    case 'DeadlineExtended': case 'DeadlineRevised': return { does: 'shifts', what };
    default: return { does: 'ends', what };
  }
}

function movesBetween(before: SuggestionState, after: SuggestionState): readonly (readonly [PartKind, string, string])[] {
  return PART_KINDS.flatMap((kind) => {
    const was = new Map(partsOf(before, kind).map((p) => [p.id, p.state]));
    return partsOf(after, kind).flatMap(({ id, state }) => {
      const earlier = was.get(id);
      return earlier === undefined || earlier === state ? [] : [[kind, earlier, state] as const];
    });
  });
}
