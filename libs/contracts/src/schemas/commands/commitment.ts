import { z } from 'zod';
import { dayField, numberField, scanField, textField } from '../fields';
import { noInput } from './common';
import { commitmentInput } from './reply';

/** Inputs around promises: adding, progress, crossing off (销号), moving, explaining. */
export const commitment = {
  addCommitment: commitmentInput,
  reportProgress: z.strictObject({ note: textField('progress', { label: 'field.progress' }), percent: numberField('field.percent', 0, 100).optional() }),
  requestCrossOff: z.strictObject({ evidence: textField('evidence', { label: 'field.evidence' }) }),
  verifyCommitment: noInput,
  returnCrossOff: noInput,
  moveCommitment: z.strictObject({ to: dayField('field.moveTo'), signedPaper: scanField('signedPaper', { label: 'field.signedPaper' }) }),
  explainCommitment: z.strictObject({ report: textField('report', { label: 'field.report' }) }),
};
