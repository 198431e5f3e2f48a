import type { PersonInputs, SuggestionState } from '@huiying/case-type-suggestion';
import { inOrder } from '@huiying/case-type-suggestion';
import type { AsText, HttpCommandName } from '@huiying/contracts/schemas';
import { addDays, dayOf } from '@huiying/engine';
import type { County } from './county';

/** Makes the words of a field; `field` names it, so that a test can see which were written. */
export type Words = (field: string) => string;

type Inputs = { readonly [K in HttpCommandName]: (state: SuggestionState) => AsText<PersonInputs[K]> };

/** A valid input of every command, with every field of text that it may have. */
export function inputsOf(county: County, words: Words): Inputs {
  const main = county.body('D01');
  const scan = (): { scan: string } => ({ scan: words('scan') });
  const later = (state: SuggestionState, days: number) => addDays(dayOf(state.lastAt), days);
  const promise = (state: SuggestionState) => ({ owner: words('owner'), due: later(state, 60), measure: words('measure') });
  const changes = { requiredChanges: [words('requiredChange')] };
  const answered = (state: SuggestionState) => {
    const reply = inOrder(state.replies).filter((r) => r.unit === main).at(-1);
    const required = state.assignments[reply?.assignment ?? '']?.requiredChanges ?? [];
    return required.length === 0 ? {} : { changesAnswered: required.map((_, change) => ({ change, answer: words('changeAnswer') })) };
  };
  const reply = (state: SuggestionState) => ({ text: words('reply'), class: 'B', commitments: [promise(state)], ...answered(state) });
  const rate = { marks: { attitude: 'satisfied', result: 'notSatisfied' }, ratingReason: words('ratingReason'), ownView: 'notSolved' } as const;
  return {
    open: () => ({ source: 'session', session: '18-3', title: words('title'), text: words('body'), proposedUnits: [main], ...scan() }),
    reviseText: (state) => ({ title: words('title'), text: `${words('body')}，第${(state.text?.version ?? 0) + 1}稿`, proposedUnits: [main], ...scan() }),
    inviteCosigner: () => ({ signer: county.person('cosigner') }),
    confirmCosigning: (state) => ({ textVersion: state.text?.version ?? 1, ...scan() }),
    declineCosigning: scan, submit: scan, returnForChange: () => ({}),
    refuseAdmission: () => ({ ground: 'privateMatter', outcome: 'letter' }),
    register: () => ({ category: '城建' }),
    preAssign: () => ({ units: [{ unit: main, kind: 'main' }, { unit: county.body('D02'), kind: 'co' }] }),
    handOver: () => ({ difficulty: 'normal' }),
    signFor: scan,
    object: () => ({ counterProposal: county.body('D03'), ...scan() }),
    upholdObjection: () => ({ newUnit: county.body('D03') }), refuseObjection: () => ({}), reassign: () => ({ newUnit: county.body('D03') }),
    logContact: () => ({ mode: 'faceToFace', stage: 'during', rank: 'handler', deputies: [county.person('lead')], note: words('contactNote') }),
    confirmContact: scan, denyContact: scan, waiveContact: scan,
    giveOpinion: () => ({ text: words('opinion'), ...scan() }), sendBackOpinion: () => ({}), waiveOpinion: () => ({}),
    requestExtension: (state) => ({ to: later(state, 110) }), grantExtension: () => ({}), refuseExtension: () => ({}),
    submitReply: reply, returnDraft: () => ({}),
    signOffReply: () => ({ docNumber: words('documentNumber'), signedBy: 'unitLeader' }),
    returnReply: () => ({ classHeldRight: 'A' }), passReply: () => ({}),
    deliverReply: () => ({ way: 'inPerson', ...scan() }),
    recordOutsideReply: (state) => ({ ...reply(state), docNumber: words('documentNumber'), signedBy: 'unitLeader', inNameOf: words('inNameOf'), issuedOn: dayOf(state.lastAt), file: words('sealedFile') }),
    requestRating: () => ({}), rate: () => rate,
    enterRating: () => ({ ...rate, source: words('scan'), way: 'toCommittee' }), voidRating: () => ({}), endRatingWindow: () => ({}),
    openEarly: () => changes, openSecondHandling: () => changes, declineSecondHandling: () => ({}), openCoordination: () => ({}),
    concludeCoordination: () => ({ result: 'nextRound', finding: words('finding'), ...changes }),
    addCommitment: promise,
    reportProgress: () => ({ note: words('progress'), percent: 40 }), requestCrossOff: () => ({ evidence: words('evidence') }), verifyCommitment: () => ({}), returnCrossOff: () => ({}),
    moveCommitment: (state) => ({ to: later(state, 200), signedPaper: words('signedPaper') }), explainCommitment: () => ({ report: words('report') }),
    proposePublication: () => ({ scope: 'summary', text: words('publicText') }),
    answerConsent: () => ({ text: true, name: true, rating: true, ...scan() }),
    releasePublication: () => ({ scope: 'summary', text: words('publicText'), secrecyReview: words('secrecyReview') }),
    withholdPublication: () => ({ ground: 'personalPrivacy' }),
    withdrawSignature: scan, close: () => ({}), reopen: () => ({ newRound: changes }), archive: () => ({}), terminate: () => ({ why: 'wronglyEntered' }),
    confirmProposed: () => ({}), rejectProposed: () => ({}),
  };
}
