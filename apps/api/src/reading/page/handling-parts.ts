import type { z } from 'zod';
import { inOrder, isFaceToFace, type Assignment } from '@huiying/case-type-suggestion';
import type { suggestionPageSchema } from '@huiying/contracts/schemas';
import type { Day, PartId } from '@huiying/engine';
import { dayText, text } from '@huiying/texts';
import { labelled } from '../labelled';
import { rulesOfCase } from '../rules-of-case';
import { contentOf, personOf, unitOf, type PageSource } from './page-source';

type Page = z.input<typeof suggestionPageSchema>;

/** The unit of an assignment, for parts that hang on it. */
export function unitOfAssignment(source: PageSource, id: PartId, on: Day | null): { id: string; name: string } {
  const assignment = source.state.assignments[id];
  return assignment === undefined ? { id: '', name: '' } : unitOf(source, assignment.unit, on);
}

/** Assignments and what units do before they reply. Opinions and contacts of others are not a deputy's to read. */
export function handlingParts(source: PageSource): Pick<Page, 'assignments' | 'opinions' | 'contacts' | 'extensions'> {
  const { state, sight, reading: { locale } } = source;
  const rules = rulesOfCase(source.reading, state.ruleVersion);
  return {
    assignments: inOrder(state.assignments).map((a) => assignmentView(source, a)),
    opinions: sight.outside ? [] : inOrder(state.opinions).map(({ id, assignment, standing }) => ({
      id, assignment, unit: unitOfAssignment(source, assignment, 'on' in standing ? standing.on : null), state: labelled(locale, 'state.opinion', standing.state), on: 'on' in standing ? standing.on : null,
      text: 'text' in standing ? contentOf(source, standing.text) : null, reason: 'reason' in standing ? contentOf(source, standing.reason) : null,
    })),
    contacts: inOrder(state.contacts).filter((c) => !sight.outside || c.deputies.includes(sight.personId)).map((contact) => ({
      id: contact.id, assignment: contact.assignment, unit: unitOfAssignment(source, contact.assignment, contact.on), state: labelled(locale, 'state.contact', contact.standing.state), on: contact.on,
      mode: labelled(locale, 'option.contactMode', contact.mode), faceToFace: isFaceToFace(contact, rules),
      stage: labelled(locale, 'option.contactStage', contact.stage), rank: labelled(locale, 'option.contactRank', contact.rank), deputies: contact.deputies.map((d) => personOf(source, d)),
      note: contentOf(source, contact.note),
    })),
    extensions: inOrder(state.extensions).map(({ id, assignment, requestedOn, to, reason, standing }) => ({
      id, assignment, unit: unitOfAssignment(source, assignment, requestedOn), state: labelled(locale, 'state.extension', standing.state), requestedOn, to, reason: sight.outside ? null : contentOf(source, reason),
      refusal: standing.state === 'refused' && !sight.outside ? contentOf(source, standing.reason) : null,
    })),
  };
}

function assignmentView(source: PageSource, a: Assignment): Page['assignments'][number] {
  const { reading: { locale }, sight } = source;
  const { standing } = a;
  return {
    id: a.id, round: a.roundNo, unit: unitOf(source, a.unit, a.createdOn), kind: labelled(locale, 'option.assignmentRole', a.kind), state: labelled(locale, 'state.assignment', standing.state),
    createdOn: a.createdOn, acceptedOn: acceptedOn(a), reply: a.reply, opinion: a.opinion,
    objection: standing.state !== 'objected' ? null : {
      on: standing.on, reason: sight.outside ? null : contentOf(source, standing.reason), counterProposal: standing.counterProposal === null ? null : unitOf(source, standing.counterProposal, standing.on),
    },
    objectionWindow: windowView(source, a),
    requiredChanges: a.requiredChanges.flatMap((ref) => contentOf(source, ref) ?? []),
  };
}

function acceptedOn({ standing }: Assignment): Day | null {
  switch (standing.state) {
    case 'accepted': return standing.on;
    case 'done': return standing.acceptedOn;
    case 'objected': return standing.back === 'awaiting' ? null : standing.back.on;
    case 'awaiting': case 'returned': case 'ended': return null;
  }
}

/** Until when the unit may object; by the deadline's own entry. */
function windowView({ state, reading: { locale } }: PageSource, { id }: Assignment): Page['assignments'][number]['objectionWindow'] {
  const ledger = Object.values(state.deadlines).find((d) => d.kind === 'objectionWindow' && d.part === id);
  if (ledger === undefined) return { open: false, text: text(locale, 'objectionWindow.none') };
  const open = ledger.status === 'running';
  return { open, text: text(locale, open ? 'objectionWindow.open' : 'objectionWindow.closed', { day: dayText(locale, ledger.lastDay) }) };
}
