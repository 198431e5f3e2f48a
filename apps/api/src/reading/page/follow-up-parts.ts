import type { z } from 'zod';
import { inOrder, type Consent, type Publication } from '@huiying/case-type-suggestion';
import type { suggestionPageSchema } from '@huiying/contracts/schemas';
import { labelled } from '../labelled';
import { unitOfAssignment } from './handling-parts';
import { contentOf, personOf, type PageSource } from './page-source';

type Page = z.input<typeof suggestionPageSchema>;

/** Promises, publication and commands that wait for a second person. */
export function followUpParts(source: PageSource): Pick<Page, 'commitments' | 'publications' | 'proposals'> {
  const { state, sight, reading: { locale } } = source;
  return {
    // A promise that is only proposed stands in a reply that is not delivered.
    commitments: inOrder(state.commitments).filter((c) => !sight.outside || c.standing.state !== 'proposed').map(({ id, assignment, owner, measure, due, moves, progress, standing }) => ({
      id, assignment, unit: unitOfAssignment(source, assignment, 'on' in standing ? standing.on : null), state: labelled(locale, 'state.commitment', standing.state), owner: contentOf(source, owner), measure: contentOf(source, measure), due,
      moves: moves.map(({ on, from, to, reason }) => ({ on, from, to, reason: contentOf(source, reason) })),
      progress: progress === null ? null : { on: progress.on, note: contentOf(source, progress.note), percent: progress.percent },
      evidence: 'evidence' in standing ? contentOf(source, standing.evidence) : null, report: 'report' in standing ? contentOf(source, standing.report) : null,
    })),
    publications: inOrder(state.publications).map((p) => publicationView(source, p)),
    proposals: sight.outside ? [] : inOrder(state.proposals).filter((p) => !(p.veiled && sight.handling)).map(({ id, command, on, day, reason, proposer, decidedBy, standing }) => ({
      id, state: labelled(locale, 'state.proposal', standing.state), command: labelled(locale, 'command', command), on, day, reason: contentOf(source, reason),
      proposer: proposer === 'system' ? null : personOf(source, proposer), decidedBy: labelled(locale, 'role', decidedBy),
    })),
  };
}

function publicationView(source: PageSource, { id, reply, assignment, standing }: Publication): Page['publications'][number] {
  const { state, reading: { locale } } = source;
  const shown = standing.state === 'proposed' ? standing.proposal : standing;
  return {
    id, reply, unit: unitOfAssignment(source, assignment, 'on' in shown ? shown.on : null), state: labelled(locale, 'state.publication', standing.state),
    scope: 'scope' in shown ? labelled(locale, 'option.publicationScope', shown.scope) : null,
    ground: 'ground' in shown && shown.ground !== null ? labelled(locale, 'option.withholdingGround', shown.ground) : null,
    text: 'text' in shown ? contentOf(source, shown.text) : null,
    proposedOn: standing.state === 'proposed' ? standing.proposal.on : null, decidedOn: 'on' in standing ? standing.on : null,
    consents: inOrder(state.consents).filter((c) => c.publication === id && (!source.sight.outside || c.signer === source.sight.personId)).map((c) => consentView(source, c)),
  };
}

function consentView(source: PageSource, { id, signer, standing }: Consent): Page['publications'][number]['consents'][number] {
  const answered = standing.state === 'answered' ? standing : null;
  return {
    id, state: labelled(source.reading.locale, 'state.consent', standing.state), signer: personOf(source, signer),
    text: answered?.text ?? null, name: answered?.name ?? null, rating: answered?.rating ?? null,
  };
}
