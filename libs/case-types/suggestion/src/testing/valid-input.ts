import { addDays, daysBetween, type Action, type Actor, type Day, type Entry, type PartRef } from '@huiying/engine';
import { capOf, extendable } from '../effects/extension';
import { isReplySigned } from '../gates/signed';
import { sourcesFor } from '../gates/whose-source';
import { ledgerOf } from '../gates/window';
import type { PersonInputs, PersonCommandName, ProposedUnit, RateInput } from '../inputs';
import { partsOf } from '../parts';
import { assignmentOf } from '../relations';
import type { PublicationScope } from '../inputs';
import type { BodyKind } from '../rules';
import { aliveIn, recipientsOf, signersOf } from '../select';
import { inOrder, type Assignment, type Signature } from '../state';
import { suggestion } from '../suggestion';
import { bodies, deputies, SESSION, text } from './county';
import type { Given, Life } from './life';

/** Chooses: the property tests give one that shrinks, others one that always takes the first. */
export interface Choice {
  of<T>(options: readonly [T, ...T[]] | readonly T[]): T;
  chance(): boolean;
}

/** Always the first, never by chance: the same life every time. */
export const firstChoice: Choice = { of: <T>(options: readonly T[]): T => options[0] as T, chance: () => false };

/** What an allowed command is given with. */
export interface ValidCommand<C extends PersonCommandName = PersonCommandName> {
  readonly input: PersonInputs[C];
  readonly given: Given;
}

type Making = { readonly life: Life; readonly actor: Actor; readonly part: PartRef; readonly choice: Choice; readonly day: Day; readonly entry: Entry };
type Maker<C extends PersonCommandName> = (g: Making) => PersonInputs[C];
/** Null where nothing is left that the command could name. */
type MayMake<C extends PersonCommandName> = (g: Making) => PersonInputs[C] | null;
type Makers = { readonly [C in PersonCommandName]: MayMake<C> };

/** Of those that one office coordinates one more than take part in a round at once, so that each has a successor. */
const UNITS = [bodies.education, bodies.health, bodies.transport, bodies.water, bodies.propaganda, bodies.court, bodies.organization, bodies.unitedFront, bodies.politicsAndLaw] as const;
const later = (day: Day, n: number): Day => addDays(day, n);
const nothing = () => ({});

const openSignatures = (life: Life): readonly Signature[] => inOrder(life.state.signatures).filter((s) => s.standing.state === 'invited' || s.standing.state === 'lapsed');

/** Null where every unit that this actor may name is on the case already. */
function successorOf(life: Life, actor: Actor, { round, unit, kind }: Assignment, choice: Choice) {
  const taken = aliveIn(life.state, round).map((a) => a.unit);
  const left = UNITS.filter((u) => !taken.includes(u) && u !== unit && (kind === 'co' || mayDivide(life, actor, u)));
  return left.length === 0 ? null : choice.of(left);
}

/** Who works together: the first as main, the others beside it. */
const TEAMS = [[0, 1, 4], [4, 2, 0], [5, 3, 1], [2, 0, 5]] as const;

function units(life: Life, actor: Actor, choice: Choice): readonly ProposedUnit[] {
  const several = life.rules['assignment.severalMains'].value;
  const options = TEAMS.flatMap((team): readonly (readonly ProposedUnit[])[] => {
    const [first, second, third] = team.map((i) => UNITS[i]!) as [ProposedUnit['unit'], ProposedUnit['unit'], ProposedUnit['unit']];
    return [
      [{ unit: first, kind: 'main' }],
      [{ unit: first, kind: 'main' }, { unit: second, kind: 'co' }],
      [{ unit: first, kind: 'separate' }, { unit: second, kind: 'separate' }],
      several ? [{ unit: first, kind: 'main' }, { unit: second, kind: 'main' }, { unit: third, kind: 'co' }] : [{ unit: first, kind: 'main' }, { unit: second, kind: 'co' }, { unit: third, kind: 'co' }],
    ];
  });
  return choice.of(options.filter((proposed) => proposed.every(({ unit, kind }) => kind === 'co' || mayDivide(life, actor, unit))));
}

/** An office gives work as main or separate unit to those that it coordinates. */
function mayDivide(life: Life, actor: Actor, unit: ProposedUnit['unit']): boolean {
  if (actor.kind !== 'person' || !actor.roles.every((held) => held.role === 'coordinator')) return true;
  const office = life.rules.coordinatorByKind.value[life.directory.body(unit)?.kind as BodyKind];
  return actor.roles.some((held) => held.bodyKind === office);
}

function ratingInput(life: Life, choice: Choice): RateInput {
  const option = () => choice.of(life.rules['rating.options'].value).code;
  const marks = Object.fromEntries(life.rules['rating.dimensions'].value.map((dimension) => [dimension, option()]));
  return { marks, ratingReason: text('why not satisfied', 'rating'), ...(life.rules['rating.ownView'].value ? { ownView: choice.of(['solved', 'partlySolved', 'notSolved'] as const) } : {}) };
}

const changes = { requiredChanges: [text('what must become different')] };

const replyInput: Maker<'submitReply'> = ({ life, part, choice }) => {
  const letter = life.rules.classes.value === null ? undefined : choice.of(life.rules.classes.value.classes);
  const required = assignmentOf(life.state, part)?.requiredChanges ?? [];
  const promise = { owner: text('section of roads'), due: later(life.today, 200), measure: text('build it') };
  return {
    text: text('reply'), ...(letter === undefined ? {} : { class: letter.code }),
    commitments: letter?.promises || choice.chance() ? [promise] : [],
    changesAnswered: required.map((_, change) => ({ change, answer: text('done so') })),
  };
};

/** A valid input of every command that people give, for a state in which the command is allowed. */
const makers: Makers = {
  open: ({ life, actor, choice, entry }) => {
    // What a session takes no more comes between the sessions.
    const cutOff = life.rules['session.cutOff'].value === 'refuse' ? life.directory.session(SESSION)?.cutOffOn : undefined;
    const roles = actor.kind === 'person' ? actor.roles.map(({ role }) => role) : [];
    const role = entry === 'screen' ? 'deputy' : roles.includes('registrar') ? 'registrar' : 'groupSecretary';
    const source = choice.of(sourcesFor(role, life.rules).filter((one) => one !== 'session' || cutOff == null || life.today <= cutOff));
    return { source, title: text('title'), text: text('text'), ...(source === 'session' || source === 'motionConverted' ? { session: SESSION } : {}) };
  },
  reviseText: ({ life }) => ({ text: text(`text ${(life.state.text?.version ?? 1) + 1}`) }),
  inviteCosigner: ({ life, choice }) => {
    const there = inOrder(life.state.signatures).filter((s) => s.standing.state !== 'declined' && s.standing.state !== 'withdrawn').map((s) => s.signer);
    const left = Object.values(deputies).filter((p) => p !== deputies.former && !there.includes(p));
    return left.length === 0 ? null : { signer: choice.of(left) };
  },
  confirmCosigning: ({ life }) => ({ textVersion: life.state.text?.version ?? 1, scan: text('signature page', 'scan') }),
  declineCosigning: nothing,
  submit: ({ life }) => ({ dropped: openSignatures(life).map((s) => s.id) }),
  returnForChange: nothing,
  refuseAdmission: ({ life, choice }) => ({ ground: choice.of(life.rules['admission.grounds'].value), outcome: choice.of(life.rules['admission.outcomes'].value) }),
  register: nothing,
  preAssign: ({ life, actor, choice }) => ({ units: units(life, actor, choice) }),
  handOver: ({ choice }) => ({ difficulty: choice.of(['normal', 'hard'] as const) }),
  signFor: nothing,
  object: () => ({ counterProposal: bodies.water }),
  upholdObjection: ({ life, actor, part, choice }) => {
    const a = life.state.assignments[part.id];
    const newUnit = a === undefined || isReplySigned(life.state, a) || choice.chance() ? null : successorOf(life, actor, a, choice);
    return newUnit === null ? {} : { newUnit };
  },
  refuseObjection: nothing,
  reassign: ({ life, actor, part, choice }) => {
    const a = life.state.assignments[part.id];
    if (a === undefined) throw new Error('no such assignment');
    const newUnit = successorOf(life, actor, a, choice);
    return newUnit === null ? null : { newUnit };
  },
  logContact: ({ life, part, choice }) => ({
    mode: choice.of(life.rules['contact.modes'].value), stage: choice.of(life.state.assignments[part.id]?.standing.state === 'done' ? ['after'] as const : ['before', 'during'] as const),
    rank: 'sectionHead', deputies: [signersOf(life.state)[0]!.signer], note: text('talked'),
  }),
  confirmContact: nothing,
  denyContact: nothing,
  waiveContact: nothing,
  giveOpinion: () => ({ text: text('opinion') }),
  sendBackOpinion: nothing,
  waiveOpinion: nothing,
  requestExtension: ({ life, part, choice }) => {
    const a = assignmentOf(life.state, part);
    const ledger = a && extendable(life.state, a);
    const cap = capOf(life.state, life.rules, life.calendar);
    if (ledger === undefined || cap === null) throw new Error('nothing to extend');
    return { to: choice.of([cap, later(ledger.lastDay, 1)]) };
  },
  grantExtension: nothing,
  refuseExtension: nothing,
  submitReply: replyInput,
  returnDraft: nothing,
  signOffReply: () => ({ docNumber: text('document number'), signedBy: 'mainHead' }),
  returnReply: nothing,
  passReply: nothing,
  deliverReply: ({ life, part, choice }) => {
    const owed = recipientsOf(life.state, life.rules).filter((s) => life.state.replies[part.id]?.deliveries[s.id] === undefined);
    return { way: 'inPerson', to: choice.chance() ? owed.slice(0, 1).map((s) => s.id) : owed.map((s) => s.id) };
  },
  recordOutsideReply: (g) => ({
    ...replyInput(g), docNumber: text('document number'), signedBy: 'mainHead', inNameOf: text('the bureau'), issuedOn: g.day, file: text('sealed file', 'file'),
  }),
  requestRating: nothing,
  rate: ({ life, choice }) => ratingInput(life, choice),
  enterRating: ({ life, choice }) => ({ ...ratingInput(life, choice), source: text('form', 'scan'), way: choice.of(life.rules['rating.returnWay'].value) }),
  voidRating: nothing,
  endRatingWindow: nothing,
  openEarly: () => changes,
  openSecondHandling: () => changes,
  declineSecondHandling: nothing,
  openCoordination: nothing,
  concludeCoordination: ({ choice }) => (choice.chance() ? { result: 'nextRound', finding: text('finding'), ...changes } : { result: 'exhausted', finding: text('finding') }),
  addCommitment: ({ life }) => ({ owner: text('section'), due: later(life.today, 90), measure: text('repair it') }),
  reportProgress: () => ({ note: text('half done'), percent: 50 }),
  requestCrossOff: () => ({ evidence: text('pictures') }),
  verifyCommitment: nothing,
  returnCrossOff: nothing,
  moveCommitment: ({ life, part }) => ({ to: later(life.state.commitments[part.id]?.due ?? life.today, 30), signedPaper: text('paper', 'scan') }),
  explainCommitment: () => ({ report: text('why not') }),
  proposePublication: ({ life, choice }) => {
    const scope = choice.of<PublicationScope>(['full', 'summary', 'title', 'none']);
    return { scope, ...(scope === 'summary' ? { text: text('summary') } : {}), ...(scope === 'none' ? { ground: choice.of(life.rules['publication.grounds'].value) } : {}) };
  },
  answerConsent: ({ choice }) => ({ text: choice.chance(), name: choice.chance(), rating: choice.chance() }),
  releasePublication: () => ({ scope: 'title', secrecyReview: text('nothing secret') }),
  withholdPublication: ({ life, choice }) => ({ ground: choice.of(life.rules['publication.grounds'].value) }),
  withdrawSignature: nothing,
  close: nothing,
  reopen: ({ choice }) => (choice.chance() ? { newRound: changes } : {}),
  archive: nothing,
  terminate: ({ choice }) => ({ why: choice.of(['wronglyEntered', 'converted'] as const) }),
  takeOver: ({ life, actor, choice }) => ({
    number: 7, source: choice.of(life.rules.sources.value), session: SESSION, lead: deputies.lead, cosigners: choice.chance() ? [deputies.second] : [], title: text('old title'), text: text('old text'),
    units: units(life, actor, choice), difficulty: 'normal', handedOverOn: later(life.today, choice.of([-60, -1, -5, 0])),
  }),
  confirmProposed: nothing,
  rejectProposed: nothing,
};

/** Whom paper is entered for, where it is somebody's own. */
function onBehalf(life: Life, actor: Actor, name: PersonCommandName, part: PartRef) {
  if (name === 'open') return actor.kind === 'person' && actor.roles.some((r) => r.bodyId === bodies.otherGroup) ? deputies.third : deputies.lead;
  return suggestion.table.find((row) => row.name === name)?.paperOf?.(life.state, part)[0];
}

/** The last day that the act may have: of a window that is over, its last one. */
function lastDayFor(life: Life, name: PersonCommandName, part: PartRef): Day {
  const window = name === 'object' ? ledgerOf(life.state, 'objectionWindow', part.id)
    : name === 'enterRating' || name === 'rate' ? ledgerOf(life.state, 'ratingWindow', life.state.ratings[part.id]?.reply ?? part.id) : undefined;
  const cutOff = name === 'submit' && life.state.receipt === null && life.state.origin?.source === 'session' ? life.directory.session(life.state.origin.session ?? '')?.cutOffOn : undefined;
  const last = window?.lastDay ?? (life.rules['session.cutOff'].value === 'refuse' ? cutOff : undefined);
  return last !== undefined && last !== null && last < life.today ? last : life.today;
}

/** Now and then an earlier day than must be, as far back as the act may lie. */
function dayFor(life: Life, name: PersonCommandName, part: PartRef, days: Action['days'] | undefined, choice: Choice): Day {
  const last = lastDayFor(life, name, part);
  if (days === undefined || days.from >= last || !choice.chance()) return last;
  const back = daysBetween(days.from, last);
  return addDays(last, -choice.of([back, 1, Math.ceil(back / 2)]));
}

/** An action as the core lists it, or as a task stands open. */
type Possible = Pick<Action, 'command' | 'part' | 'partKind' | 'entries'> & Partial<Pick<Action, 'days'>>;

/**
 * The envelope and input with which an allowed action is accepted; null where nothing is left that it could name. From
 * paper also for earlier days, as far as the action says them.
 */
export function validCommand(life: Life, actor: Actor, action: Possible, choice: Choice = firstChoice): ValidCommand | null {
  const name = action.command as PersonCommandName;
  const part = partsOf(life.state, action.partKind).find((p) => p.id === action.part);
  if (part === undefined) throw new Error(`no part for ${name}`);
  const fromPaper = action.entries.includes('paper') && (!action.entries.includes('screen') || choice.chance());
  const entry = name === 'takeOver' ? 'import' : fromPaper ? 'paper' : 'screen';
  const day = entry === 'paper' ? dayFor(life, name, part, action.days, choice) : life.today;
  const input = makers[name]({ life, actor, part, choice, day, entry });
  if (input === null) return null;
  const behalf = entry === 'paper' ? onBehalf(life, actor, name, part) : undefined;
  return { input, given: { part: part.id, entry, reason: text('reason'), ...(behalf === undefined ? {} : { onBehalfOf: behalf }), ...(day === life.today ? {} : { day }) } };
}

/** False for what only the system gives. */
export const knowsInputOf = (name: string): name is PersonCommandName => name in makers;
