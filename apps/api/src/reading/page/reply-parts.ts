import type { z } from 'zod';
import { classWord, inOrder, type Reply, type ReplyStanding } from '@huiying/case-type-suggestion';
import type { suggestionPageSchema } from '@huiying/contracts/schemas';
import { dayText, text } from '@huiying/texts';
import { labelled } from '../labelled';
import { rulesOfCase } from '../rules-of-case';
import { contentOf, personOf, unitOf, type PageSource } from './page-source';

type Page = z.input<typeof suggestionPageSchema>;
type ReplyView = Page['replies'][number];

/** Replies by round. A deputy sees one from its delivery on, to whomever it was delivered first. */
export const replyParts = (source: PageSource): Pick<Page, 'replies'> => ({ replies: inOrder(source.state.replies).map((r) => replyView(source, r)) });

const UNSEEN: ReplyStanding = { state: 'none' };

function replyView(source: PageSource, r: Reply): ReplyView {
  const { state, sight, reading: { locale } } = source;
  const delivered = Object.keys(r.deliveries).length > 0;
  const standing = sight.outside && !delivered ? UNSEEN : r.standing;
  const draft = 'draft' in standing ? standing.draft : null;
  const signedOff = 'signedOff' in standing ? standing.signedOff : null;
  return {
    id: r.id, assignment: r.assignment, round: r.roundNo, unit: unitOf(source, r.unit, signedOff?.on ?? draft?.on ?? null), state: labelled(locale, 'state.reply', standing.state),
    submittedOn: draft?.on ?? null, text: contentOf(source, draft?.text), attachments: (draft?.attachments ?? []).flatMap((ref) => contentOf(source, ref) ?? []),
    class: draft?.class ? { code: draft.class.code, label: classText(source, draft.class), set: `${draft.class.set}-${draft.class.setVersion}` } : null,
    changesAnswered: (draft?.changesAnswered ?? []).map((c) => ({ change: c.change, answer: contentOf(source, c.answer) })),
    returned: standing.state === 'returned' && !sight.outside
      ? { by: labelled(locale, 'option.returnedBy', standing.by), on: standing.on, reason: contentOf(source, standing.reason), classHeldRight: standing.classHeldRight } : null,
    docNumber: contentOf(source, signedOff?.docNumber), signedOn: signedOff?.on ?? null, signedBy: signedOff === null ? null : labelled(locale, 'option.replySigner', signedOff.signedBy),
    issuedOutside: signedOff?.outside != null, deliveredOn: standing.state === 'delivered' ? standing.on : null,
    deliveries: Object.entries(r.deliveries).flatMap(([signature, { on, way }]) => {
      const signer = state.signatures[signature]?.signer;
      return signer === undefined ? [] : [{ signer: personOf(source, signer), on, way: way === null ? null : labelled(locale, 'option.deliveryWay', way) }];
    }),
    window: windowView(source, r),
    followUp: labelled(locale, 'state.followUp', r.followUp),
  };
}

/** Which sentence stands at the rating: within the window the same whatever came in. */
function windowView({ state, reading: { locale } }: PageSource, { id, window }: Reply): ReplyView['window'] {
  const ledger = Object.values(state.deadlines).find((d) => d.kind === 'ratingWindow' && d.part === id);
  const label = labelled(locale, 'state.ratingWindow', window.state);
  const day = ledger === undefined ? '' : dayText(locale, ledger.lastDay);
  switch (window.state) {
    case 'none': return { state: label, text: text(locale, 'ratingWindow.none'), outcome: null };
    case 'open': return { state: label, text: text(locale, 'ratingWindow.open', { day }), outcome: null };
    case 'closed': return {
      state: label, text: text(locale, 'ratingWindow.closed', { day: dayText(locale, window.on) }),
      outcome: window.outcome === null ? null : labelled(locale, 'option.ratingOption', window.outcome),
    };
  }
}

/** A letter by its meaning in its own set; the set of another version keeps its letter alone. */
function classText({ reading, state }: PageSource, { set, setVersion, code }: { set: string; setVersion: number; code: string }): string {
  const { locale } = reading;
  const classes = rulesOfCase(reading, state.ruleVersion).classes.value;
  const known = classes !== null && classes.id === set && classes.version === setVersion ? classes.classes.find((c) => c.code === code) : undefined;
  return text(locale, known === undefined ? 'class.plain' : classWord(known), { code });
}
