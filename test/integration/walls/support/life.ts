import type { PartRef } from '@huiying/engine';
import type { SuggestionState } from '@huiying/case-type-suggestion';
import type { County } from './county';
import type { Player } from './player';

export const ofUnit = (county: County, code: string) => ({ id }: PartRef, state: SuggestionState): boolean =>
  (state.assignments[id] ?? state.assignments[state.replies[id]?.assignment ?? ''] ?? state.assignments[state.opinions[id]?.assignment ?? ''])?.unit === county.body(code);
const of = (signer: 'cosigner' | 'decliner' | 'lead', p: Player) => ({ part: ({ id }: PartRef, state: SuggestionState) => (state.signatures[id] ?? state.consents[id])?.signer === p.county.person(signer) });

/** A name of where a life stands; it stops there for whoever wants to look. */
export type Station = string;
export type Told = AsyncGenerator<Station, void, void>;

/** From the draft to the hand-over, with a co-signer who signs, one who does not, and a text that comes back once. */
export async function* intake(p: Player): Told {
  await p.step('lead', 'open');
  await p.step('lead', 'reviseText');
  await p.step('lead', 'inviteCosigner');
  await p.step('lead', 'inviteCosigner', { input: { signer: p.county.person('decliner') } });
  yield 'invited';
  await p.step('cosigner', 'confirmCosigning', of('cosigner', p));
  await p.step('decliner', 'declineCosigning', of('decliner', p));
  await p.step('lead', 'submit');
  yield 'review';
  await p.step('registrar', 'returnForChange');
  await p.step('lead', 'submit');
  await p.step('registrar', 'register');
  yield 'registered';
  await p.step('coordinator', 'preAssign');
  await p.step('registrar', 'handOver');
  yield 'handedOver';
}

/** An objection, contacts, a co-handler's opinion, an extension: everything before the reply. */
export async function* handling(p: Player): Told {
  const main = { part: ofUnit(p.county, 'D01') };
  await p.step('clerk', 'signFor', main);
  await p.step('coClerk', 'signFor', { part: ofUnit(p.county, 'D02') });
  await p.step('unitLeader', 'object', main);
  yield 'objected';
  await p.step('coordinator', 'refuseObjection', main);
  await p.step('handler', 'logContact', main);
  await p.step('lead', 'denyContact');
  await p.step('handler', 'logContact', main);
  yield 'contacted';
  await p.step('lead', 'confirmContact', { part: ({ state }) => state === 'logged' });
  await p.step('lead', 'waiveContact');
  await p.step('coLeader', 'giveOpinion');
  await p.step('unitLeader', 'sendBackOpinion');
  await p.step('coLeader', 'giveOpinion');
  await p.step('unitLeader', 'requestExtension', main);
  yield 'extension';
  await p.step('registrar', 'refuseExtension');
  await p.step('unitLeader', 'requestExtension', main);
  await p.step('registrar', 'grantExtension');
}

/** Back and forth until the reply is in the deputy's hands. */
export async function* replying(p: Player): Told {
  await p.step('handler', 'submitReply');
  await p.step('unitLeader', 'returnDraft');
  await p.step('handler', 'submitReply');
  yield 'submitted';
  await p.step('unitLeader', 'signOffReply');
  await p.step('checker', 'returnReply');
  await p.step('handler', 'submitReply');
  await p.step('unitLeader', 'signOffReply');
  yield 'signed';
  await p.step('checker', 'passReply');
  await p.step('clerk', 'deliverReply');
  yield 'delivered';
  await p.giveOwedOrders();
  yield 'windowOpen';
}

/** What runs beside the rating: promises and publication. */
export async function* afterwards(p: Player): Told {
  await p.step('unitLeader', 'addCommitment');
  await p.step('handler', 'reportProgress');
  await p.step('unitLeader', 'requestCrossOff');
  yield 'crossOff';
  await p.step('registrar', 'returnCrossOff');
  await p.step('unitLeader', 'moveCommitment');
  await p.step('unitLeader', 'requestCrossOff');
  await p.step('registrar', 'verifyCommitment');
  await p.step('unitLeader', 'explainCommitment');
  yield 'explanationProposed';
  await p.step('registrar', 'confirmProposed');
  await p.step('unitLeader', 'proposePublication');
  for (const signer of ['lead', 'cosigner'] as const) await p.step(signer, 'answerConsent', of(signer, p));
  yield 'publicationProposed';
  await p.step('registrar', 'releasePublication');
}

/** A rating from paper after one that was void, not satisfied; then a second round and its coordination, and the end. */
export async function* rounds(p: Player): Told {
  await p.step('lead', 'rate');
  yield 'rated';
  await p.step('registrar', 'voidRating');
  await p.step('registrar', 'enterRating', { entry: 'paper', onBehalfOf: 'lead' });
  yield 'ratingProposed';
  await p.step('committeeLeader', 'confirmProposed');
  await p.step('registrar', 'endRatingWindow');
  yield 'secondDecision';
  await p.step('registrar', 'openSecondHandling');
  yield* again(p);
  yield 'coordination';
  await p.step('registrar', 'concludeCoordination');
  yield* again(p);
  await p.step('registrar', 'concludeCoordination', { input: { requiredChanges: undefined, result: 'exhausted' } });
  await p.step('registrar', 'close');
  yield 'closed';
  await p.step('registrar', 'reopen');
  await p.step('committeeLeader', 'confirmProposed');
  await p.step('clerk', 'signFor');
  await p.step('clerk', 'recordOutsideReply');
  yield 'issuedOutside';
  await p.step('registrar', 'terminate');
  await p.step('committeeLeader', 'rejectProposed');
}

/** A further round that does not satisfy either. */
async function* again(p: Player): Told {
  await p.step('clerk', 'signFor');
  await p.step('handler', 'logContact', { part: ({ state }) => state === 'accepted' });
  await p.step('lead', 'confirmContact', { part: ({ state }) => state === 'logged' });
  await p.step('handler', 'submitReply');
  await p.step('unitLeader', 'signOffReply');
  await p.step('checker', 'passReply');
  await p.step('clerk', 'deliverReply');
  await p.giveOwedOrders();
  yield 'windowOpenAgain';
  await p.step('lead', 'rate');
  await p.step('registrar', 'endRatingWindow');
}

/** All of it, in one life. */
export async function* wholeLife(p: Player): Told {
  for (const chapter of [intake, handling, replying, afterwards, rounds]) yield* chapter(p);
}

/** Lives on to a station and stands there; to the end where none is named. */
export async function liveTo(told: Told, station?: Station): Promise<void> {
  // Not `for await`: leaving it would end the life.
  for (let next = await told.next(); !next.done; next = await told.next()) if (next.value === station) return;
  if (station !== undefined) throw new Error(`the life has no station ${station}`);
}
