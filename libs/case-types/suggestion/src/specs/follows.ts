import { applyEvent, type CaseEvent } from '@huiying/engine';
import type { SuggestionCommandName } from '../inputs';
import { PART_KINDS, partsOf } from '../parts';
import type { SuggestionState } from '../state';
import { suggestion } from '../suggestion';
import { follows } from '../table/follows';
import type { Act } from '../testing';

/** What the closing's watch and the second pair of eyes bring with any row. */
const WITH_ANY: ReadonlySet<string> = new Set(['ClosingAllowed', 'ClosingBarred', 'CommandProposed']);
const byTime: Readonly<Record<string, SuggestionCommandName>> = {
  ObjectionWindowClosed: 'closeObjectionWindow', ContactUnanswered: 'markUnanswered', RatingWindowClosed: 'closeRatingWindow',
};

/** Everything that an act brought and that is not declared of its command. */
export function undeclared({ command, before, events }: Act): readonly string[] {
  const after = events.reduce((s, e) => applyEvent(suggestion, s, e), before);
  const first = events[0];
  const name = (command ?? byTime[first?.type ?? '']) as SuggestionCommandName;
  const proposed = first?.type === 'ProposalConfirmed' ? before.proposals[first.part]?.command : undefined;
  const names = proposed === undefined ? [name] : [name, proposed as SuggestionCommandName];
  const declared = names.map((one) => follows[one]);
  const wrong: string[] = [];
  for (const e of events) {
    const clock = clockOf(e, after);
    const isDeclared = clock === null
      ? WITH_ANY.has(e.type) || declared.some((d) => (d.events as readonly string[]).includes(e.type))
      : clock.kind === 'closing' || declared.some((d) => d[clock.does] === 'all' || (d[clock.does] as readonly string[] | undefined)?.includes(clock.kind));
    if (!isDeclared) wrong.push(clock === null ? e.type : `${clock.does} ${clock.kind}`);
  }
  for (const [part, from, to] of movesBetween(before, after)) {
    const own = names.some((one) => suggestion.table.some((row) => row.name === one && row.part === part && row.from.includes(from) && row.to.includes(to)));
    const isDeclared = own || declared.some((d) => d.moves?.some((m) => m.part === part && m.from.includes(from) && m.to === to));
    const isProposal = part === 'proposal' && proposed !== undefined;
    if (!isDeclared && !isProposal) wrong.push(`${part} ${from} to ${to}`);
  }
  return wrong.map((what) => `${names.join(' of ')} brought ${what}`);
}

function clockOf(e: CaseEvent, { deadlines }: SuggestionState): { readonly does: 'starts' | 'ends' | 'shifts'; readonly kind: string } | null {
  if (!e.type.startsWith('Deadline')) return null;
  const kind = deadlines[(e.data as { deadline: string }).deadline]?.kind ?? '';
  switch (e.type) {
    case 'DeadlineStarted': return { does: 'starts', kind };
    case 'DeadlineExtended': case 'DeadlineRevised': return { does: 'shifts', kind };
    default: return { does: 'ends', kind };
  }
}

function movesBetween(before: SuggestionState, after: SuggestionState): readonly (readonly [string, string, string])[] {
  return PART_KINDS.flatMap((kind) => {
    const was = new Map(partsOf(before, kind).map((p) => [p.id, p.state]));
    return partsOf(after, kind).flatMap(({ id, state }) => {
      const earlier = was.get(id);
      return earlier === undefined || earlier === state ? [] : [[kind, earlier, state] as const];
    });
  });
}
