import type { z } from 'zod';
import { inOrder } from '@huiying/case-type-suggestion';
import type { suggestionPageSchema } from '@huiying/contracts/schemas';
import { text } from '@huiying/texts';
import { labelled } from '../labelled';
import { contentOf, personOf, unitOf, type PageSource } from './page-source';

type Page = z.input<typeof suggestionPageSchema>;

/** Text, signatures and everything up to the hand-over. */
export function intakeParts(source: PageSource): Pick<Page, 'state' | 'text' | 'attachments' | 'textVersion' | 'proposedUnits' | 'category' | 'difficulty' | 'registeredOn' | 'signatures' | 'preAssignment' | 'rounds'> {
  const { state, reading: { locale } } = source;
  return {
    state: labelled(locale, 'state.case', state.standing.state),
    text: contentOf(source, state.text?.text),
    attachments: (state.text?.attachments ?? []).flatMap((ref) => contentOf(source, ref) ?? []),
    textVersion: state.text?.version ?? null,
    proposedUnits: (state.text?.proposedUnits ?? []).map((id) => unitOf(source, id, null)),
    category: state.registration?.category ?? null,
    difficulty: state.handOver === null ? null : labelled(locale, 'option.difficulty', state.handOver.hard ? 'hard' : 'normal'),
    registeredOn: state.registration?.on ?? null,
    signatures: inOrder(state.signatures).map(({ id, signer, standing }) => ({
      id, state: labelled(locale, 'state.signature', standing.state), signer: personOf(source, signer), lead: signer === state.lead, on: standing.on,
    })),
    preAssignment: state.preAssignment === null ? null : {
      on: state.preAssignment.on, units: state.preAssignment.units.map((u) => ({ ...unitOf(source, u.unit, state.preAssignment?.on ?? null), role: labelled(locale, 'option.assignmentRole', u.kind) })),
    },
    rounds: inOrder(state.rounds).map(({ id, no, why, openedOn, contactWaived, standing, coordination }) => ({
      id, no, label: text(locale, 'round.label', { n: no }), state: labelled(locale, 'state.round', standing.state), why: labelled(locale, 'option.roundWhy', why), openedOn, contactWaived: contactWaived !== null,
      coordination: { state: labelled(locale, 'state.coordination', coordination.state), finding: coordination.state === 'concluded' ? contentOf(source, coordination.finding) : null },
    })),
  };
}
