import { z } from 'zod';
import { bodyField, choiceField, listField } from '../fields';
import { assignmentKinds, difficulties } from '../words';
import { fromPaper, noInput } from './common';

const newUnit = bodyField('field.newUnit');

/** Inputs around who handles: proposing units, hand-over (交办), signing for, objections (退件、改办). */
export const assignment = {
  preAssign: z.strictObject({
    units: listField(
      z.strictObject({ unit: bodyField('field.unit'), kind: choiceField(assignmentKinds, { label: 'field.assignmentKind', options: 'assignmentRole' }) }),
      { label: 'field.units', min: 1, max: 30 }),
  }),
  handOver: z.strictObject({ difficulty: choiceField(difficulties, { label: 'field.difficulty', options: 'difficulty' }) }),
  signFor: z.strictObject(fromPaper),
  object: z.strictObject({ counterProposal: bodyField('field.counterProposal').optional(), ...fromPaper }),
  upholdObjection: z.strictObject({ newUnit: newUnit.optional() }),
  refuseObjection: noInput,
  reassign: z.strictObject({ newUnit }),
};
