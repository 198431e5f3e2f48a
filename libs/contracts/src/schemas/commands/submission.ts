import { z } from 'zod';
import { bodyField, choiceField, codeLineField, lineField, listField, numberField, partField, personField, textField, TEXT_LIMITS } from '../fields';
import { admissionGrounds, admissionOutcomes, sources } from '../words';
import { attachments, fromPaper, noInput } from './common';

const source = choiceField(sources, { label: 'field.source', options: 'source', rule: 'sources' });
const session = codeLineField({ label: 'field.session' }).meta({ 'x-widget': 'choice', 'x-source': 'meetings' });
const title = lineField('title', { label: 'field.title', max: 100 });
const body = textField('body', { label: 'field.text', max: TEXT_LIMITS.long });
const proposedUnits = listField(bodyField('field.unit'), { label: 'field.proposedUnits', max: 10, widget: 'bodies' });

/** Inputs from the first draft to the register: text, co-signers, submission, return, refusal, registration (登记). */
export const submission = {
  open: z.strictObject({
    source,
    session: session.optional(),
    title,
    text: body,
    attachments: attachments.optional(),
    proposedUnits: proposedUnits.optional(),
    ...fromPaper,
  }),
  reviseText: z.strictObject({
    title: title.optional(), text: body.optional(), attachments: attachments.optional(), proposedUnits: proposedUnits.optional(), source: source.optional(), session: session.optional(), ...fromPaper,
  }),
  inviteCosigner: z.strictObject({ signer: personField('field.cosigner', 'deputies') }),
  confirmCosigning: z.strictObject({ textVersion: numberField('field.textVersion', 1, 10_000).meta({ 'x-source': 'textVersion' }), ...fromPaper }),
  declineCosigning: z.strictObject(fromPaper),
  submit: z.strictObject({ dropped: listField(partField('field.signature', 'signature'), { label: 'field.dropped', widget: 'parts' }).optional(), ...fromPaper }),
  returnForChange: noInput,
  refuseAdmission: z.strictObject({
    ground: choiceField(admissionGrounds, { label: 'field.ground', options: 'admissionGround', rule: 'admission.grounds' }),
    outcome: choiceField(admissionOutcomes, { label: 'field.outcome', options: 'admissionOutcome', rule: 'admission.outcomes' }),
  }),
  register: z.strictObject({ category: codeLineField({ label: 'field.category' }).optional() }),
};
