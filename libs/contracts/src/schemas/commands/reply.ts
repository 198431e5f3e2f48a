import { z } from 'zod';
import { choiceField, dayField, lineField, listField, numberField, partField, ruleCodeField, scanField, textField, TEXT_LIMITS } from '../fields';
import { deliveryWays, replySigners } from '../words';
import { attachments, fromPaper, noInput } from './common';

/** No promise without owner, date and measure. */
export const commitmentInput = z.strictObject({
  owner: lineField('owner', { label: 'field.owner' }),
  due: dayField('field.commitmentDue'),
  measure: textField('measure', { label: 'field.measure', max: 2000 }),
});

const changeAnswer = z.strictObject({ change: numberField('field.change', 0, 100).meta({ 'x-source': 'requiredChanges' }), answer: textField('changeAnswer', { label: 'field.changeAnswer' }) });

const replyFields = {
  text: textField('reply', { label: 'field.replyText', max: TEXT_LIMITS.long }),
  attachments: attachments.optional(),
  class: ruleCodeField({ label: 'field.class', rule: 'classes' }).optional(),
  commitments: listField(commitmentInput, { label: 'field.commitments', max: 50 }).optional(),
  changesAnswered: listField(changeAnswer, { label: 'field.changesAnswered', max: 50 }).optional(),
};

const docNumber = lineField('documentNumber', { label: 'field.docNumber', max: 60 });
const signedBy = choiceField(replySigners, { label: 'field.signedBy', options: 'replySigner' });

/** Inputs of the reply (答复): draft, sign-off, check, delivery, and one that was issued outside. */
export const reply = {
  submitReply: z.strictObject(replyFields),
  returnDraft: noInput,
  signOffReply: z.strictObject({ docNumber, signedBy }),
  returnReply: z.strictObject({ classHeldRight: ruleCodeField({ label: 'field.classHeldRight', rule: 'classes' }).optional() }),
  passReply: noInput,
  deliverReply: z.strictObject({
    to: listField(partField('field.signature', 'signature'), { label: 'field.deliveredTo', widget: 'parts' }).optional(),
    way: choiceField(deliveryWays, { label: 'field.deliveryWay', options: 'deliveryWay' }),
    ...fromPaper,
  }),
  recordOutsideReply: z.strictObject({
    ...replyFields, docNumber, signedBy,
    inNameOf: lineField('inNameOf', { label: 'field.inNameOf' }),
    issuedOn: dayField('field.issuedOn'),
    file: scanField('sealedFile', { label: 'field.sealedFile' }),
  }),
};
