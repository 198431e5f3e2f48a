import { type BodyId, type Holder, type PartRef, type PersonId, type Relation } from '@huiying/engine';
import type { BodyKind, CoordinatingOffice, SuggestionRules } from './rules';
import { isAlive, owesReply, ratersOf, signersOf } from './select';
import type { Assignment, SuggestionState } from './state';

type Of = Relation<SuggestionState, SuggestionRules>;

const person = (personId: PersonId) => ({ type: 'person', personId }) as const satisfies Holder;
const body = (bodyId: BodyId): Holder => ({ type: 'body', bodyId });
const office = (bodyKind: CoordinatingOffice): Holder => ({ type: 'bodyKind', bodyKind });
const everyone: readonly Holder[] = [{ type: 'congress' }];

/** The assignment that a part belongs to. */
export function assignmentOf(state: SuggestionState, part: PartRef): Assignment | undefined {
  const id = ((): string | undefined => {
    switch (part.kind) {
      case 'assignment': return part.id;
      case 'opinion': return state.opinions[part.id]?.assignment;
      case 'contact': return state.contacts[part.id]?.assignment;
      case 'extension': return state.extensions[part.id]?.assignment;
      case 'reply': case 'ratingWindow': return state.replies[part.id]?.assignment;
      case 'rating': return state.replies[state.ratings[part.id]?.reply ?? '']?.assignment;
      case 'commitment': return state.commitments[part.id]?.assignment;
      case 'publication': return state.publications[part.id]?.assignment;
      default: return undefined;
    }
  })();
  return id === undefined ? undefined : state.assignments[id];
}

/** Offices of a parameter that concern the part's unit; of the whole case where no unit is named yet. */
function offices(state: SuggestionState, part: PartRef, byKind: Readonly<Record<BodyKind, CoordinatingOffice | null>>): readonly CoordinatingOffice[] {
  const unit = assignmentOf(state, part);
  const named = unit ? [byKind[unit.unitKind]] : Object.values(byKind);
  return [...new Set(named)].filter((one): one is CoordinatingOffice => one !== null);
}

/** The office that decides on an objection where the rule set puts it before the registrar and the kind of body has one. */
const decidingOffices = (state: SuggestionState, part: PartRef, rules: SuggestionRules): readonly CoordinatingOffice[] => {
  const [first] = rules['objection.decider'].value;
  return first === 'coordinator' ? offices(state, part, rules.coordinatorByKind.value) : [];
};

const ofPart: Of = (state, part) => {
  const unit = assignmentOf(state, part)?.unit;
  return unit === undefined ? [] : [body(unit)];
};

const ofKind = (test: (a: Assignment) => boolean): Of => (state, part) => {
  const a = assignmentOf(state, part);
  return a !== undefined && test(a) ? [body(a.unit)] : [];
};

const waitsFor = (role: string): Of => (state, part) => (state.proposals[part.id]?.decidedBy === role ? everyone : []);

/** Whom each relation of the table leads to. Rights, tasks, lists and row-level security all come from here. */
export const relations: Readonly<Record<string, Of>> = {
  congress: () => everyone,
  thisCase: () => [],
  lead: (state) => (state.lead === null ? [] : [person(state.lead)]),
  signer: (state) => signersOf(state).map((s) => person(s.signer)),
  /** The one whose signature, rating or consent the part is. */
  ownSignature: (state, part) => (state.signatures[part.id] ? [person(state.signatures[part.id]!.signer)] : []),
  ownConsent: (state, part) => (state.consents[part.id] ? [person(state.consents[part.id]!.signer)] : []),
  /** The deputy who is asked. */
  rater: (state, part, rules) => {
    const rating = state.ratings[part.id];
    return rating === undefined ? ratersOf(state, rules).map(person) : [person(rating.rater)];
  },
  /** Named in the entry, and still under the suggestion. */
  inContact: (state, part) => {
    const named = state.contacts[part.id]?.deputies ?? [];
    return signersOf(state).filter((s) => named.includes(s.signer)).map((s) => person(s.signer));
  },
  /** 代表小组 of a signer. */
  groupOf: (state, part) => {
    const signatures = state.signatures[part.id] ? [state.signatures[part.id]!] : signersOf(state);
    const rater = state.ratings[part.id]?.rater;
    const groups = signatures.filter((s) => rater === undefined || s.signer === rater).map((s) => s.group);
    return [...new Set(groups)].filter((g): g is BodyId => g !== null).map(body);
  },
  coordinates: (state, part, rules) => offices(state, part, rules.coordinatorByKind.value).map(office),
  /** The registrar's turn where the unit has no coordinating office. */
  uncoordinated: (state, part, rules) => (offices(state, part, rules.coordinatorByKind.value).length === 0 ? everyone : []),
  checks: (state, part, rules) => offices(state, part, rules.checkerByKind.value).map(office),
  decidesOnObjection: (state, part, rules) => decidingOffices(state, part, rules).map(office),
  decidesOtherwise: (state, part, rules) => (decidingOffices(state, part, rules).length === 0 ? everyone : []),
  ofPart,
  /** The part's unit, where it owes a reply of its own. */
  replying: ofKind(owesReply),
  co: ofKind((a) => a.kind === 'co'),
  /** The main unit of the round that a co-handler's part belongs to. */
  main: (state, part) => {
    const round = assignmentOf(state, part)?.round;
    return Object.values(state.assignments).filter((a) => a.round === round && a.kind === 'main' && isAlive(a)).map((a) => body(a.unit));
  },
  /** Whom a first person's command waits for. */
  secondLeader: waitsFor('committeeLeader'),
  secondRegistrar: waitsFor('registrar'),
};
