import { blockedBy, Decision, isRefusal, may, notNow, type Actor, type CaseType, type Command, type Day, type Json, type PartRef } from '@huiying/engine';
import type { SuggestionEvent } from '../events';
import { neededReason } from '../gates/entry';
import { ofRatedUnit } from '../gates/own-unit';
import { partsOf } from '../parts';
import type { RuleKey, SuggestionRules } from '../rules';
import type { Proposal, SuggestionState } from '../state';
import { isPartVeiled } from '../veil';
import { gate, row, type SuggestionRow } from './row';

/** Role that must confirm what the first person gives, or null where one person is enough. */
type SecondRole = (rules: SuggestionRules, role: string, isForSomebodyElse: boolean) => string | null;

const where = (command: SuggestionRules['fourEyes']['value'][number]): SecondRole => (rules, role, isForSomebodyElse) =>
  (role === 'registrar' && !isForSomebodyElse && rules.fourEyes.value.includes(command) ? 'committeeLeader' : null);

/** Commands that may need a second person, and who that is. */
const secondRoles: Readonly<Record<string, SecondRole>> = {
  refuseAdmission: where('refuseAdmission'), waiveContact: where('waiveContact'), waiveOpinion: where('waiveOpinion'), grantExtension: where('grantExtension'),
  refuseExtension: where('refuseExtension'), voidRating: where('voidRating'), openEarly: where('openEarly'), openSecondHandling: where('openSecondHandling'),
  declineSecondHandling: where('declineSecondHandling'), concludeCoordination: where('concludeCoordination'), verifyCommitment: where('verifyCommitment'),
  close: where('close'), reopen: where('reopen'), terminate: where('terminate'),
  // A rating from paper: never by one person alone where the rule set asks for two.
  enterRating: (rules, role) => (!rules['rating.secondPerson'].value ? null : role === 'registrar' ? 'committeeLeader' : 'registrar'),
  // That a promise cannot be kept is said by the unit and accepted by the committee.
  explainCommitment: () => 'registrar',
};

/** Proposals about ratings are as veiled as these. */
const VEILED: ReadonlySet<string> = new Set(['enterRating', 'voidRating', 'openEarly']);

const pendingOn = (state: SuggestionState, command: string, part: string) =>
  Object.values(state.proposals).find((p) => p.command === command && p.on === part && p.standing.state === 'proposed');

/** The row as its first person meets it: where a second one must decide, it only writes the proposal. */
export function underSecondEye(raw: SuggestionRow): SuggestionRow {
  const secondRole = secondRoles[raw.name];
  if (secondRole === undefined) return raw;
  const nonePending = gate('no proposal pending', ({ state, part }) => {
    const pending = pendingOn(state, raw.name, part.id);
    return pending === undefined ? null : notNow('PROPOSAL.PENDING', { unlockBy: [pending.decidedBy] });
  });
  return {
    ...raw,
    gates: [...raw.gates, nonePending],
    decide(d, input) {
      const decidedBy = secondRole(d.rules, d.acting.role, d.command.onBehalfOf !== null);
      if (decidedBy === null) return raw.decide(d, input);
      // What could not be done now is not worth a second person's time.
      const refusal = raw.decide(d.inside({}), input);
      if (isRefusal(refusal)) return refusal;
      const proposal = d.newPartId();
      d.emit('CommandProposed', { proposal, command: raw.name, on: d.part.id, day: d.day, decidedBy, input: input as Json, reason: d.command.reason }, { part: proposal, veiled: VEILED.has(raw.name) });
    },
  };
}

type Type = CaseType<SuggestionState, SuggestionEvent, SuggestionRules>;

/** 复核: the second person's two answers. The case type comes late because its table contains these rows. */
export function fourEyes(rawRows: readonly SuggestionRow[], caseType: () => Type): readonly SuggestionRow[] {
  const rows = new Map(rawRows.filter((r) => r.name in secondRoles).map((r) => [r.name, r]));
  const proposedOn = (state: SuggestionState, part: PartRef) => {
    const proposal = state.proposals[part.id];
    const raw = proposal && rows.get(proposal.command);
    const on = raw && partsOf(state, raw.part).find((p) => p.id === proposal.on);
    return proposal && raw && on ? { proposal, raw, on, command: commandOf(proposal) } : null;
  };

  /** From paper it took effect when it was written; on screen when the second person agrees. */
  const dayOfEffect = ({ entry, day }: Proposal, confirmedOn: Day): Day => (entry === 'paper' ? day : confirmedOn);

  const notTheProposer = gate('another than the proposer', ({ state, part, context: { actor } }) =>
    (actor.kind === 'person' && state.proposals[part.id]?.proposer === actor.personId ? notNow('PROPOSAL.SAME_PERSON') : null));

  /** Decided anew: what has become impossible meanwhile is refused as such, before anybody confirms it. */
  const stillPossible = gate('still possible', ({ state, part, context, today }) => {
    const found = proposedOn(state, part);
    if (found === null) return notNow('PROPOSAL.OBSOLETE');
    const { proposal, raw, on, command } = found;
    const proposers = { ...context, actor: proposerOf(proposal) };
    const blocked = blockedBy(raw, state, on, proposers);
    if (blocked !== null) return blocked;
    const trial = new Decision(caseType(), state, on, command, proposers, dayOfEffect(proposal, today), { role: proposal.proposerRole, body: null });
    const refusal = raw.decide(trial, proposal.input);
    return isRefusal(refusal) ? notNow(refusal.code, refusal.params && { params: refusal.params }) : null;
  });

  const common = {
    part: 'proposal', from: ['proposed'], who: [may('committeeLeader', 'secondLeader'), may('registrar', 'secondRegistrar')],
    rules: ['fourEyes', 'rating.secondPerson'] satisfies RuleKey[], touches: ['proposal'], needsIfMatch: true, veiled: isPartVeiled, ...ofRatedUnit,
    earliestDay: (state: SuggestionState, part: PartRef) => state.proposals[part.id]?.day ?? null,
  } as const;
  return [
    row<'confirmProposed'>({
      ...common, name: 'confirmProposed', to: ['confirmed'], gates: [notTheProposer, stillPossible], expected: true,
      // It takes effect when it is given, so its day is that of the entry.
      windowed: true,
      decide(d) {
        const found = proposedOn(d.state, d.part);
        if (found === null) return notNow('PROPOSAL.OBSOLETE');
        const { proposal, raw, on, command } = found;
        const { actor } = d.context;
        d.emit('ProposalConfirmed', { by: actor.kind === 'person' ? actor.personId : 'system' }, { veiled: proposal.veiled });
        const anew = d.inside({ part: on, command, day: dayOfEffect(proposal, d.day) });
        const refusal = raw.decide(anew, proposal.input);
        if (isRefusal(refusal)) return refusal;
        d.take(anew);
      },
    }),
    row<'rejectProposed'>({
      ...common, name: 'rejectProposed', needsReason: true, to: ['rejected'], gates: [notTheProposer], expected: (g) => stillPossible.test(g) !== null,
      decide(d) {
        const reason = neededReason(d);
        if (isRefusal(reason)) return reason;
        d.emit('ProposalRejected', { reason }, { veiled: d.state.proposals[d.part.id]?.veiled ?? false });
      },
    }),
  ];
}

const commandOf = ({ command, on, day, entry, onBehalfOf, reason, input }: Proposal): Command => ({ name: command, part: on, day, entry, onBehalfOf, reason, input });

/** The first person as far as gates ask: in his role, whoever looks now. */
const proposerOf = ({ proposer, proposerRole }: Proposal): Actor =>
  (proposer === 'system' ? { kind: 'system', stage: '' } : { kind: 'person', personId: proposer, roles: [{ role: proposerRole, bodyId: null, bodyKind: null }] });
