import { z } from 'zod';
import { choiceField } from '../fields';
import { terminationReasons } from '../words';
import { fromPaper, noInput } from './common';
import { nextHandlingFields } from './second-handling';

/** Inputs of what ends a case or opens it again, and of the second person who confirms or rejects. */
export const ending = {
  withdrawSignature: z.strictObject(fromPaper),
  close: noInput,
  reopen: z.strictObject({ newRound: z.strictObject(nextHandlingFields).meta({ 'x-widget': 'group', 'x-label': 'field.newRound' }).optional() }),
  archive: noInput,
  terminate: z.strictObject({ why: choiceField(terminationReasons, { label: 'field.terminationReason', options: 'terminationReason' }) }),
  confirmProposed: noInput,
  rejectProposed: noInput,
};
