import type { HttpCommandName } from '@huiying/contracts/schemas';
import { suggestion, type SuggestionState } from '@huiying/case-type-suggestion';
import { problemOf } from './caller';
import type { Player } from './player';
import { probe, type Addressed } from './probes';
import { DEPUTIES, everybody, STAFF, type County, type Who } from './county';

/** Where somebody has to stand to the case or the part, beside having the role. */
type Relation =
  | 'congress' | 'lead' | 'signer' | 'ownSignature' | 'ownConsent' | 'rater' | 'inContact' | 'groupOf'
  | 'itsUnit' | 'itsMainOrSeparateUnit' | 'itsCoUnit' | 'mainUnitOfTheRound' | 'itsOffice' | 'whoseTurnItIs';

/** `+`: only from paper, for whoever did it. */
type Grant = `${'' | '+'}${string}@${Relation}`;

/**
 * Who may give which command, by hand: from the table of the life of a suggestion (第三条各行) and its rule that whatever
 * is done on a deputy's screen can be entered from his paper by the committee. Under the recommended rule set. No line of
 * it is made from the code that it is held against; a right that is changed there has to be changed here.
 */
export const RIGHTS: Readonly<Record<HttpCommandName, readonly Grant[]>> = {
  // 提出与审查
  open: ['deputy@congress', '+registrar@congress', '+groupSecretary@congress'],
  reviseText: ['deputy@lead', '+registrar@congress'],
  inviteCosigner: ['deputy@lead', '+registrar@congress'],
  confirmCosigning: ['deputy@ownSignature', '+registrar@congress'], declineCosigning: ['deputy@ownSignature', '+registrar@congress'], withdrawSignature: ['deputy@ownSignature', '+registrar@congress'],
  submit: ['deputy@lead', '+registrar@congress'],
  returnForChange: ['registrar@congress'], refuseAdmission: ['registrar@congress'], register: ['registrar@congress'],
  // 交办
  preAssign: ['registrar@congress', 'coordinator@itsOffice'],
  handOver: ['registrar@congress'],
  signFor: ['unitClerk@itsUnit', 'unitLeader@itsUnit', '+registrar@congress'],
  object: ['unitLeader@itsUnit', '+registrar@congress'],
  // The units of this county all have an office that coordinates them: the committee decides only where there is none.
  upholdObjection: ['coordinator@itsOffice'], refuseObjection: ['coordinator@itsOffice'],
  reassign: ['registrar@congress', 'coordinator@itsOffice'],
  // 办理
  logContact: ['unitClerk@itsMainOrSeparateUnit', 'unitHandler@itsMainOrSeparateUnit', 'unitLeader@itsMainOrSeparateUnit'],
  confirmContact: ['deputy@inContact', '+registrar@congress'], denyContact: ['deputy@inContact', '+registrar@congress'],
  waiveContact: ['deputy@signer', 'registrar@congress', '+registrar@congress'],
  giveOpinion: ['unitLeader@itsCoUnit', '+unitClerk@itsCoUnit'],
  sendBackOpinion: ['unitLeader@mainUnitOfTheRound'],
  waiveOpinion: ['coordinator@itsOffice', 'registrar@congress'],
  requestExtension: ['unitLeader@itsMainOrSeparateUnit'],
  grantExtension: ['registrar@congress'], refuseExtension: ['registrar@congress'],
  // 答复
  submitReply: ['unitHandler@itsUnit', 'unitLeader@itsUnit'],
  returnDraft: ['unitLeader@itsUnit'], signOffReply: ['unitLeader@itsUnit'],
  returnReply: ['checker@itsOffice'], passReply: ['checker@itsOffice'],
  deliverReply: ['unitClerk@itsUnit', '+registrar@congress'],
  recordOutsideReply: ['unitClerk@itsUnit', 'registrar@congress'],
  // 评价. No role of a unit stands in any of these.
  requestRating: ['registrar@congress'],
  rate: ['deputy@rater'],
  enterRating: ['+registrar@congress', '+groupSecretary@groupOf'],
  voidRating: ['registrar@congress'], endRatingWindow: ['registrar@congress'], openEarly: ['registrar@congress'],
  openSecondHandling: ['registrar@congress'], declineSecondHandling: ['registrar@congress'],
  openCoordination: ['registrar@congress'], concludeCoordination: ['registrar@congress'],
  // 承诺
  addCommitment: ['unitLeader@itsMainOrSeparateUnit'],
  reportProgress: ['unitHandler@itsUnit', 'unitLeader@itsUnit'],
  requestCrossOff: ['unitLeader@itsUnit'], moveCommitment: ['unitLeader@itsUnit'], explainCommitment: ['unitLeader@itsUnit'],
  verifyCommitment: ['registrar@congress', 'deputy@signer'], returnCrossOff: ['registrar@congress', 'deputy@signer'],
  // 公开
  proposePublication: ['unitLeader@itsMainOrSeparateUnit'],
  answerConsent: ['deputy@ownConsent', '+registrar@congress'],
  releasePublication: ['registrar@congress'], withholdPublication: ['registrar@congress'],
  // 办结与复核
  close: ['registrar@congress'], reopen: ['registrar@congress'], archive: ['registrar@congress'], terminate: ['registrar@congress'],
  confirmProposed: ['committeeLeader@whoseTurnItIs', 'registrar@whoseTurnItIs'], rejectProposed: ['committeeLeader@whoseTurnItIs', 'registrar@whoseTurnItIs'],
};

/** The office that coordinates and checks a unit of the invented county. */
const OFFICE_OF: Readonly<Record<string, string>> = { D01: 'Z01', D02: 'Z01', D03: 'Z01' };
const OFFICES = ['Z01', 'P01'];

export const roleOf = (who: Who): string => (who in STAFF ? STAFF[who as keyof typeof STAFF][0] : 'deputy');
const bodyOf = (who: Who): string | null => (who in STAFF ? STAFF[who as keyof typeof STAFF][1] : null);
const inBodies = (codes: readonly (string | null | undefined)[]): readonly Who[] => everybody.filter((who) => bodyOf(who) !== null && codes.includes(bodyOf(who)));
const named = (county: County, ids: readonly (string | null | undefined)[]): readonly Who[] => (Object.keys(DEPUTIES) as Who[]).filter((who) => ids.includes(county.person(who)));

/** The assignment that a part hangs on, by the shape of the state alone. */
function assignmentIdOf(state: SuggestionState, { part, partKind }: Addressed): string | undefined {
  switch (partKind) {
    case 'assignment': return part;
    case 'opinion': return state.opinions[part]?.assignment;
    case 'contact': return state.contacts[part]?.assignment;
    case 'extension': return state.extensions[part]?.assignment;
    case 'reply': case 'ratingWindow': return state.replies[part]?.assignment;
    case 'rating': return state.replies[state.ratings[part]?.reply ?? '']?.assignment;
    case 'commitment': return state.commitments[part]?.assignment;
    case 'publication': return state.publications[part]?.assignment;
    default: return undefined;
  }
}

/** Who stands so to the part, whatever his role. */
function peopleAt(county: County, relation: Relation, state: SuggestionState, addressed: Addressed): readonly Who[] {
  const { part } = addressed;
  const assignment = state.assignments[assignmentIdOf(state, addressed) ?? ''];
  const codeOf = (unit: string | undefined): string | undefined => Object.keys(OFFICE_OF).find((code) => county.body(code) === unit);
  const unit = codeOf(assignment?.unit);
  const signers = Object.values(state.signatures).filter((s) => s.standing.state === 'confirmed').map((s) => s.signer);
  switch (relation) {
    case 'congress': return everybody;
    case 'lead': return named(county, [state.lead]);
    case 'signer': return named(county, signers);
    case 'ownSignature': return named(county, [state.signatures[part]?.signer]);
    case 'ownConsent': return named(county, [state.consents[part]?.signer]);
    case 'rater': return named(county, [state.ratings[part]?.rater]);
    case 'inContact': return named(county, (state.contacts[part]?.deputies ?? []).filter((person) => signers.includes(person)));
    // All deputies of the invented county are of one group.
    case 'groupOf': return inBodies(['G01']);
    case 'itsUnit': return inBodies([unit]);
    case 'itsMainOrSeparateUnit': return assignment?.kind === 'co' ? [] : inBodies([unit]);
    case 'itsCoUnit': return assignment?.kind === 'co' ? inBodies([unit]) : [];
    case 'mainUnitOfTheRound': return inBodies(Object.values(state.assignments).filter((a) => a.round === assignment?.round && a.kind === 'main' && !['returned', 'ended'].includes(a.standing.state)).map((a) => codeOf(a.unit)));
    // Where no unit is named yet, every office divides among its own.
    case 'itsOffice': return inBodies(unit === undefined ? OFFICES : [OFFICE_OF[unit]]);
    case 'whoseTurnItIs': return everybody.filter((who) => roleOf(who) === state.proposals[part]?.decidedBy);
  }
}

/** In which ways a person may give a command to a part, by the table alone; none: never. */
export function waysByHand(county: County, who: Who, state: SuggestionState, addressed: Addressed): ReadonlySet<'screen' | 'paper'> {
  const ways = RIGHTS[addressed.command].flatMap((grant) => {
    const [role = '', relation] = grant.replace('+', '').split('@');
    const may = role === roleOf(who) && peopleAt(county, relation as Relation, state, addressed).includes(who);
    return may ? [grant.startsWith('+') ? ('paper' as const) : ('screen' as const)] : [];
  });
  return new Set(ways);
}

/** The refusal of a day that cannot be, after everything else was found right. */
const POSSIBLE = 'DAY.IN_THE_FUTURE';

/** Somebody who may by the table, and can now: asked as it would be accepted but for its day. Null where the command is not possible on the part. */
export async function whoCan(player: Player, one: Addressed, state: SuggestionState): Promise<{ readonly who: Who; readonly entry: 'screen' | 'paper' } | null> {
  const standing = suggestion.parts(state, one.partKind).find((p) => p.id === one.part)?.state ?? '';
  if (!suggestion.table.some((row) => row.name === one.command && row.from.includes(standing))) return null;
  for (const who of everybody) {
    const [entry] = waysByHand(player.county, who, state, one);
    if (entry === undefined) continue;
    const answer = await probe(player, who, one, state, entry);
    return answer.status === 422 && problemOf(answer).code === POSSIBLE ? { who, entry } : null;
  }
  return null;
}
