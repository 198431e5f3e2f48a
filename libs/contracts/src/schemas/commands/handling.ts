import { z } from 'zod';
import { choiceField, dayField, listField, personField, textField, TEXT_LIMITS } from '../fields';
import { contactModes, contactRanks, contactStages } from '../words';
import { fromPaper, noInput } from './common';

/** Inputs of the handling before the reply: contacts with the deputies (沟通联系), co-opinions (会办意见), extensions (延期). */
export const handling = {
  logContact: z.strictObject({
    mode: choiceField(contactModes, { label: 'field.contactMode', options: 'contactMode', rule: 'contact.modes' }),
    stage: choiceField(contactStages, { label: 'field.contactStage', options: 'contactStage' }),
    rank: choiceField(contactRanks, { label: 'field.contactRank', options: 'contactRank' }),
    deputies: listField(personField('field.deputy', 'signers'), { label: 'field.deputies', min: 1, widget: 'people' }),
    note: textField('contactNote', { label: 'field.contactNote' }),
  }),
  confirmContact: z.strictObject(fromPaper),
  denyContact: z.strictObject(fromPaper),
  waiveContact: z.strictObject(fromPaper),
  giveOpinion: z.strictObject({ text: textField('opinion', { label: 'field.opinion', max: TEXT_LIMITS.long }), ...fromPaper }),
  sendBackOpinion: noInput,
  waiveOpinion: noInput,
  requestExtension: z.strictObject({ to: dayField('field.extendTo') }),
  grantExtension: z.strictObject({ to: dayField('field.grantedTo').optional() }),
  refuseExtension: noInput,
};
