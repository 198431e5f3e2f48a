import { may, notNow, onPaper, wrongInput, type ContentRef, type Refusal } from '@huiying/engine';
import { handedOver } from '../gates/case';
import { latestOf } from '../gates/day';
import { ofAsked } from '../gates/whose-paper';
import type { PublicationScope } from '../inputs';
import { dutyOf, isSettled } from '../publication-duty';
import type { SuggestionRules } from '../rules';
import { signersOf } from '../select';
import { inOrder, type Consent, type Publication, type SuggestionState } from '../state';
import { gate, row, type SuggestionRow } from './row';

/** From nothing to everything. */
const SCOPES: readonly PublicationScope[] = ['none', 'title', 'summary', 'full'];
const isWider = (a: PublicationScope, b: PublicationScope): boolean => SCOPES.indexOf(a) > SCOPES.indexOf(b);
const narrower = (a: PublicationScope, b: PublicationScope): PublicationScope => (isWider(a, b) ? b : a);

const publicationOf = (state: SuggestionState, id: string): Publication | undefined => state.publications[state.consents[id]?.publication ?? id];
const replyStateOf = (state: SuggestionState, id: string): string | undefined => state.replies[publicationOf(state, id)?.reply ?? '']?.standing.state;

const replySigned = gate('reply signed', ({ state, part }) =>
  (['signed', 'passed', 'delivered'].includes(replyStateOf(state, part.id) ?? '') ? null : notNow('REPLY.NOT_SIGNED', { unlockBy: ['unitLeader'] })));

const replyDelivered = gate('reply delivered', ({ state, part }) => (replyStateOf(state, part.id) === 'delivered' ? null : notNow('REPLY.NOT_DELIVERED', { unlockBy: ['unitClerk'] })));

const mayBePublic = gate('this kind of body may publish', ({ state, part, context: { rules } }) => {
  const publication = publicationOf(state, part.id);
  return publication && dutyOf(state, publication, rules) !== 'none' ? null : notNow('PUBLICATION.NOT_FOR_THIS_BODY');
});

const notAskedYet = gate('not asked yet', ({ state, part }) => (publicationOf(state, part.id)?.consentAsked ? notNow('PUBLICATION.CONSENT_ASKED') : null));
const notSettled = gate('not settled', ({ state, part }) => {
  const publication = publicationOf(state, part.id);
  return publication && !isSettled(publication) ? null : notNow('PUBLICATION.SETTLED');
});

/** Who has withdrawn his signature is not asked any more. */
const stillSigner = gate('still a signer', ({ state, part }) => {
  const signed = state.signatures[state.consents[part.id]?.signature ?? '']?.standing.state ?? 'none';
  return signed === 'confirmed' ? null : notNow('SIGNATURE.NOT_IN_STATE', { params: { state: signed, from: ['confirmed'] } });
});

/** Whoever proposes it does not release it. */
const otherThanProposer = gate('another than the proposer', ({ state, part, context: { actor } }) => {
  const standing = publicationOf(state, part.id)?.standing;
  return actor.kind === 'person' && standing?.state === 'proposed' && standing.proposal.by === actor.personId ? notNow('PROPOSAL.SAME_PERSON') : null;
});

/** The answers of those who still stand under the suggestion; null for one who has not answered or was not asked. */
const answersOn = (state: SuggestionState, publication: Publication): readonly (Extract<Consent['standing'], { state: 'answered' }> & { readonly signature: Consent['signature'] } | null)[] =>
  signersOf(state).map((signer) => {
    const consent = inOrder(state.consents).find((c) => c.publication === publication.id && c.signature === signer.id);
    return consent?.standing.state === 'answered' ? { ...consent.standing, signature: consent.signature } : null;
  });

/**
 * The widest that signers and rule set allow: a missing answer leaves what R: publication.withoutAnswer says, a refusal the
 * title at most, and never more than silence would have left.
 */
function widestByConsent(state: SuggestionState, publication: Publication, rules: SuggestionRules): PublicationScope {
  const silent = ({ nothing: 'none', titleOnly: 'title', textWithoutName: 'full' } as const)[rules['publication.withoutAnswer'].value];
  const refused = narrower('title', silent);
  return answersOn(state, publication).reduce<PublicationScope>(
    (widest, answer) => narrower(widest, answer === null ? silent : answer.text ? 'full' : refused), 'full');
}

const somethingMayBeReleased = gate('something may be released', ({ state, part, context: { rules } }) => {
  const publication = publicationOf(state, part.id);
  if (publication?.standing.state !== 'proposed') return null;
  if (publication.standing.proposal.scope === 'none') return notNow('PUBLICATION.PROPOSED_AS_NONE', { unlockBy: ['unitLeader'] });
  if (widestByConsent(state, publication, rules) !== 'none') return null;
  const isRefused = answersOn(state, publication).some((answer) => answer?.text === false);
  return notNow(isRefused ? 'PUBLICATION.CONSENT_REFUSED' : 'PUBLICATION.CONSENT_MISSING', { unlockBy: ['deputy'] });
});

function proposedOn(state: SuggestionState, part: { readonly id: string }) {
  const standing = state.publications[part.id]?.standing;
  return standing?.state === 'proposed' ? standing.proposal.on : null;
}

function signedOn(state: SuggestionState, part: { readonly id: string }) {
  const standing = state.replies[publicationOf(state, part.id)?.reply ?? '']?.standing;
  return standing !== undefined && 'signedOff' in standing ? standing.signedOff.on : null;
}

/** Neither before it was proposed nor before the deputy had the reply. */
const settledFrom = (state: SuggestionState, part: { readonly id: string }) => latestOf([proposedOn(state, part), deliveredOn(state, part)]);

/** A signer may have answered on any day from then on: the question goes out with the reply. */
function deliveredOn(state: SuggestionState, part: { readonly id: string }) {
  const reply = state.replies[publicationOf(state, part.id)?.reply ?? ''];
  return reply?.standing.state === 'delivered' ? reply.standing.on : null;
}

function answeredOn(consent: Consent | undefined) {
  return consent?.standing.state === 'answered' ? consent.standing.on : null;
}

/** 公开, with the asking of the signers. */
export const publication: readonly SuggestionRow[] = [
  row<'proposePublication'>({
    name: 'proposePublication', part: 'publication', from: ['none', 'proposed'], to: ['proposed'], who: [may('unitLeader', 'replying')], gates: [handedOver, replySigned, mayBePublic],
    rules: ['publication.byKind', 'publication.grounds'], touches: ['publication'], needsIfMatch: true, deadline: 'publication',
    expected: ({ state, part, context: { rules } }) => {
      const own = state.publications[part.id];
      return own?.standing.state === 'none' && dutyOf(state, own, rules) === 'owed';
    },
    earliestDay: (state, part) => latestOf([signedOn(state, part), proposedOn(state, part)]),
    owes: () => [{ field: 'text', when: { field: 'scope', is: ['summary'] } }, { field: 'ground', when: { field: 'scope', is: ['none'] } }],
    decide(d, { scope, text, ground }) {
      if (scope === 'summary' && text === undefined) return wrongInput('text', 'PUBLICATION.SUMMARY_MISSING');
      const wrong = scope === 'none' ? wrongGround(d.rules, ground) : null;
      if (wrong !== null) return wrong;
      d.emit('PublicationProposed', { scope, text: text ?? null, ground: scope === 'none' ? (ground ?? null) : null });
    },
  }),
  row<'askConsent'>({
    name: 'askConsent', part: 'publication', from: ['none', 'proposed'], to: [], creates: 'consent', who: [may('system', 'thisCase')],
    gates: [handedOver, replyDelivered, mayBePublic, notAskedYet], rules: ['publication.byKind'], touches: ['publication'],
    decide(d) {
      const consents = signersOf(d.state).map((s) => ({ consent: d.newPartId(), signature: s.id }));
      d.emit('ConsentAsked', { consents });
    },
  }),
  row<'answerConsent'>({
    name: 'answerConsent', part: 'consent', from: ['asked', 'answered'], to: ['answered'], who: [may('deputy', 'ownConsent'), onPaper('registrar')], paperOf: ofAsked, gates: [handedOver, notSettled, stillSigner], rules: [],
    touches: ['consent'], expected: ({ part }) => part.state === 'asked',
    earliestDay: (state, part) => latestOf([deliveredOn(state, part), answeredOn(state.consents[part.id])]),
    decide(d, { text, name, rating, scan }) {
      d.emit('ConsentAnswered', { text, name, rating, scan: scan ?? null });
    },
  }),
  row<'releasePublication'>({
    name: 'releasePublication', part: 'publication', from: ['proposed'], to: ['released'], who: [may('registrar', 'congress')], gates: [handedOver, replyDelivered, otherThanProposer, somethingMayBeReleased],
    rules: ['publication.withoutAnswer'], touches: ['publication', 'consent'], needsIfMatch: true, expected: true, deadline: 'publication',
    // It rests on what the signers say.
    earliestDay: (state, part) => latestOf([settledFrom(state, part), ...inOrder(state.consents).filter((c) => c.publication === part.id).map(answeredOn)]),
    owes: ({ state, part }) => {
      const standing = publicationOf(state, part.id)?.standing;
      return standing?.state === 'proposed' && standing.proposal.text === null ? [{ field: 'text', when: { field: 'scope', is: ['summary'] } }] : [];
    },
    decide(d, { scope, text, secrecyReview }) {
      const own = d.state.publications[d.part.id];
      if (own?.standing.state !== 'proposed') return notNow('PUBLICATION.NOT_IN_STATE');
      const { proposal } = own.standing;
      const widest = narrower(proposal.scope, widestByConsent(d.state, own, d.rules));
      if (isWider(scope, widest)) return wrongInput('scope', 'PUBLICATION.SCOPE_TOO_WIDE', { widest });
      const shown: ContentRef | null = text ?? proposal.text;
      if (scope === 'summary' && shown === null) return wrongInput('text', 'PUBLICATION.SUMMARY_MISSING');
      const answers = answersOn(d.state, own);
      const window = d.state.replies[own.reply]?.window;
      d.emit('PublicationReleased', {
        scope, text: scope === 'summary' ? shown : null, secrecyReview,
        names: answers.flatMap((a) => (a?.name ? [a.signature] : [])),
        rating: window?.state === 'closed' && answers.length > 0 && answers.every((a) => a?.rating ?? false),
      });
      d.meet('publication', d.part.id);
    },
  }),
  row<'withholdPublication'>({
    name: 'withholdPublication', part: 'publication', from: ['proposed'], to: ['withheld'], who: [may('registrar', 'congress')], gates: [handedOver, replyDelivered, otherThanProposer],
    rules: ['publication.grounds'], touches: ['publication'], needsIfMatch: true, expected: true, deadline: 'publication', earliestDay: settledFrom,
    decide(d, { ground }) {
      const wrong = wrongGround(d.rules, ground);
      if (wrong !== null) return wrong;
      d.emit('PublicationWithheld', { ground });
      d.meet('publication', d.part.id);
    },
  }),
];

function wrongGround(rules: SuggestionRules, ground: SuggestionRules['publication.grounds']['value'][number] | undefined): Refusal | null {
  if (ground === undefined) return wrongInput('ground', 'PUBLICATION.GROUND_MISSING');
  return rules['publication.grounds'].value.includes(ground) ? null : wrongInput('ground', 'PUBLICATION.GROUND_NOT_ALLOWED', { ground });
}
