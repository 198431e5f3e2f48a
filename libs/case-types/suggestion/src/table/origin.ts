import { dayOf, notNow, wrongInput, type Day, type EnteredAs, type Offered, type Owed, type Refusal } from '@huiying/engine';
import { mayComeOnPaper } from '../gates/entry';
import { notHisSource, sourcesFor } from '../gates/whose-source';
import type { SuggestionRules, SuggestionSource } from '../rules';
import type { SuggestionState } from '../state';
import { gate, type Deciding, type GateInput } from './row';

/** Where a suggestion comes from: to which session or between them, or by whom else. */
export interface NamedOrigin {
  readonly source: SuggestionSource;
  readonly session: string | null;
}

/** Does it come from there already? */
export const isWhereItComesFrom = ({ source, session }: NamedOrigin, { origin }: SuggestionState): boolean => source === origin?.source && session === origin.session;

/** Does a session bring it, and count it with all else that it brings? */
export const isSessionItem = (source: string | undefined): boolean => source === 'session' || source === 'motionConverted';

/**
 * One series for all that a session brings, as its numbers run on through suggestions and converted motions (议案转建议):
 * no number of it is ever printed twice. For every other source one for each session or, without one, each year.
 */
export const registrationSeries = ({ session, source }: { readonly session: string | null; readonly source: string }, year: number): string =>
  `registration:${session ?? year}:${isSessionItem(source) ? 'session' : source}`;

/** The last day of a session for what comes to it; a motion is converted by the session's own bodies, also afterwards. */
const cutOffOf = (source: SuggestionSource, session: string | null | undefined, { rules, directory }: Deciding['context']): Day | null =>
  source !== 'session' || session == null || rules['session.cutOff'].value !== 'refuse' ? null : (directory.session(session)?.cutOffOn ?? null);

/** The last day of this one's session for it; what was received in time may come back changed later. */
export const cutOffDay = ({ receipt, origin }: SuggestionState, context: Deciding['context']): Day | null =>
  receipt !== null || origin === null ? null : cutOffOf(origin.source, origin.session, context);

/** A draft whose session takes nothing more: it goes on only to another one, or between the sessions. */
export function hasLapsed({ state, context, today }: GateInput): boolean {
  const cutOff = cutOffDay(state, context);
  return state.standing.state === 'draft' && cutOff !== null && today > cutOff;
}

/** From where he may say that it comes, and whether it comes in time: on screen as of today, on paper as of its day. */
export const wrongOrigin = (d: Deciding, source: SuggestionSource, session: string | undefined, field: 'source' | 'session' = 'source'): Refusal | null =>
  notHisSource(d, source, field) ?? outOfSession(d, source, session);

function outOfSession(d: Deciding, source: SuggestionSource, session: string | undefined): Refusal | null {
  if (isSessionItem(source) && session === undefined) return wrongInput('session', 'SUGGESTION.SESSION_MISSING');
  if (session !== undefined && d.context.directory.session(session) === undefined) return wrongInput('session', 'SUGGESTION.SESSION_UNKNOWN');
  const cutOff = cutOffOf(source, session, d.context);
  const on = d.command.entry === 'paper' ? d.day : dayOf(d.context.now);
  return cutOff !== null && on > cutOff ? wrongInput('session', 'CASE.CUT_OFF_PASSED', { cutOff }) : null;
}

/** Another source or session than the draft has; null where none is said. What was received once stays where it came to. */
export function newOrigin(d: Deciding, source: SuggestionSource | undefined, session: string | undefined): NamedOrigin | Refusal | null {
  if (source === undefined && session === undefined) return null;
  const field = source === undefined ? 'session' : 'source';
  if (d.state.receipt !== null || d.state.origin === null) return wrongInput(field, 'SUGGESTION.ORIGIN_STANDS');
  const next = { source: source ?? d.state.origin.source, session: session ?? null };
  // A form sends back what stands: whoever named it, nobody names it anew.
  return (isWhereItComesFrom(next, d.state) ? outOfSession(d, next.source, session) : wrongOrigin(d, next.source, session, field)) ?? next;
}

/** Sources that whoever enters it may choose from. */
export const ownSources = ({ acting }: EnteredAs, rules: SuggestionRules): readonly Offered[] => [{ field: 'source', only: sourcesFor(acting.role, rules) }];

/** Sources for which the session must be said. */
export const sessionOwed = (rules: Deciding['rules']): Owed => ({ field: 'session', when: { field: 'source', is: rules.sources.value.filter(isSessionItem) } });

/** Whatever comes to a session comes in time. */
export const beforeCutOff = gate('before the cut-off of the session', (g) => {
  const cutOff = cutOffDay(g.state, g.context);
  return cutOff === null || g.today <= cutOff || mayComeOnPaper(g, cutOff) ? null : notNow('CASE.CUT_OFF_PASSED', { params: { cutOff } });
});
