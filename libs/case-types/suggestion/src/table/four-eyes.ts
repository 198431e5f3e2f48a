import { blockedBy, isRefusal, may, notNow, wrongInput, type Command, type Json, type PartRef } from '@huiying/engine';
import { neededReason } from '../gates/entry';
import { partsOf } from '../parts';
import type { RuleKey, SuggestionRules } from '../rules';
import type { SuggestionState } from '../state';
import { isPartVeiled } from '../veil';
import { gate, row, type Deciding, type GateInput, type SuggestionRow } from './row';

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

/** 复核: the second person's two answers. */
export function fourEyes(rawRows: readonly SuggestionRow[]): readonly SuggestionRow[] {
  const rows = new Map(rawRows.filter((r) => r.name in secondRoles).map((r) => [r.name, r]));
  const veiledFor = (state: SuggestionState, part: PartRef): boolean => isPartVeiled(state, part);
  const decidedOn = (state: SuggestionState, part: PartRef) => {
    const proposal = state.proposals[part.id];
    const raw = proposal && rows.get(proposal.command);
    const on = raw && partsOf(state, raw.part).find((p) => p.id === proposal.on);
    return proposal && raw && on ? { proposal, raw, on } : null;
  };

  const notTheProposer = gate('another than the proposer', ({ state, part, context: { actor } }) =>
    (actor.kind === 'person' && state.proposals[part.id]?.proposer === actor.personId ? notNow('PROPOSAL.SAME_PERSON') : null));
  /** Decided anew: what has become impossible meanwhile is refused as such. */
  const stillPossible = gate('still possible', ({ state, part, context }) => {
    const found = decidedOn(state, part);
    return found === null ? notNow('PROPOSAL.OBSOLETE') : blockedBy(found.raw, state, found.on, paperOf(found.proposal.proposerRole, context));
  });
  const isImpossible = (g: GateInput): boolean => stillPossible.test(g) !== null;
  const common = {
    part: 'proposal', from: ['proposed'], who: [may('committeeLeader', 'secondPerson'), may('registrar', 'secondPerson')], rules: ['fourEyes', 'rating.secondPerson'] satisfies RuleKey[],
    touches: ['proposal'], needsIfMatch: true, veiled: veiledFor,
  } as const;
  return [
    row<'confirmProposed'>({
      ...common, name: 'confirmProposed', to: ['confirmed'], gates: [notTheProposer, stillPossible], expected: true,
      decide(d) {
        const found = decidedOn(d.state, d.part);
        if (found === null) return notNow('PROPOSAL.OBSOLETE');
        const { proposal, raw, on } = found;
        d.emit('ProposalConfirmed', { by: by(d) }, { veiled: proposal.veiled });
        const command: Command = { name: proposal.command, part: proposal.on, day: proposal.day, entry: proposal.entry, onBehalfOf: proposal.onBehalfOf, reason: proposal.reason, input: proposal.input };
        const anew = d.inside({ part: on, command, day: proposal.day });
        const refusal = raw.decide(anew, proposal.input);
        if (isRefusal(refusal)) return refusal.kind === 'input' ? notNow(refusal.code, { params: { field: refusal.field ?? null } }) : refusal;
        d.take(anew);
      },
    }),
    row<'rejectProposed'>({
      ...common, name: 'rejectProposed', to: ['rejected'], gates: [notTheProposer], expected: isImpossible,
      decide(d) {
        const reason = neededReason(d);
        if (isRefusal(reason)) return reason;
        d.emit('ProposalRejected', { reason }, { veiled: d.state.proposals[d.part.id]?.veiled ?? false });
      },
    }),
  ];
}

const by = (d: Deciding) => (d.context.actor.kind === 'person' ? d.context.actor.personId : 'system');
void wrongInput;
