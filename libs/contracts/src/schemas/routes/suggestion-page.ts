import { z } from 'zod';
import { daySchema, idSchema } from '../fields';
import { ballSchema, bodyRefSchema, clockSchema, contentSchema, labelled, personSchema } from './common';
import { suggestionRowSchema } from './suggestions';

const content = contentSchema.nullable();
const day = daySchema.nullable();
const part = { id: idSchema(), state: labelled };

const signature = z.object({ ...part, signer: personSchema, lead: z.boolean(), on: day });
const round = z.object({ ...part, no: z.int(), label: z.string(), why: labelled, openedOn: daySchema, contactWaived: z.boolean(), coordination: z.object({ state: labelled, finding: content }) });
const assignment = z.object({
  ...part, round: z.int(), unit: bodyRefSchema, kind: labelled, createdOn: daySchema, acceptedOn: day, reply: idSchema().nullable(), opinion: idSchema().nullable(),
  objection: z.object({ on: daySchema, reason: content, counterProposal: bodyRefSchema.nullable() }).nullable(),
  objectionWindow: z.object({ open: z.boolean(), text: z.string() }),
  requiredChanges: z.array(contentSchema),
});
const opinion = z.object({ ...part, assignment: idSchema(), unit: bodyRefSchema, on: day, text: content, reason: content });
const contact = z.object({
  ...part, assignment: idSchema(), unit: bodyRefSchema, on: daySchema, mode: labelled, faceToFace: z.boolean(), stage: labelled, rank: labelled, deputies: z.array(personSchema), note: content,
});
const extension = z.object({ ...part, assignment: idSchema(), unit: bodyRefSchema, requestedOn: daySchema, to: daySchema, reason: content, refusal: content });
const reply = z.object({
  ...part, assignment: idSchema(), round: z.int(), unit: bodyRefSchema, submittedOn: day, text: content, attachments: z.array(contentSchema),
  class: z.object({ code: z.string(), label: z.string(), set: z.string() }).nullable(),
  changesAnswered: z.array(z.object({ change: z.int(), answer: content })),
  returned: z.object({ by: labelled, on: daySchema, reason: content, classHeldRight: z.string().nullable() }).nullable(),
  docNumber: content, signedOn: day, signedBy: labelled.nullable(), issuedOutside: z.boolean(), deliveredOn: day,
  deliveries: z.array(z.object({ signer: personSchema, on: daySchema, way: labelled.nullable() })),
  /** Within the window nothing is said about what came in, to anybody on the handling side. */
  window: z.object({ state: labelled, text: z.string(), outcome: labelled.nullable() }),
  followUp: labelled,
});
const rating = z.object({
  ...part, reply: idSchema(), rater: personSchema, requestedOn: daySchema, givenOn: day, mine: z.boolean(),
  marks: z.array(z.object({ dimension: labelled, mark: labelled })), reason: content, ownView: labelled.nullable(), way: labelled.nullable(),
});
const commitment = z.object({
  ...part, assignment: idSchema(), unit: bodyRefSchema, owner: content, measure: content, due: daySchema, moves: z.array(z.object({ on: daySchema, from: daySchema, to: daySchema, reason: content })),
  progress: z.object({ on: daySchema, note: content, percent: z.int().nullable() }).nullable(), evidence: content, report: content,
});
const publication = z.object({
  ...part, reply: idSchema(), unit: bodyRefSchema, scope: labelled.nullable(), ground: labelled.nullable(), text: content, proposedOn: day,
  /** Day of the release or of the decision to withhold it. */
  decidedOn: day,
  consents: z.array(z.object({ ...part, signer: personSchema, text: z.boolean().nullable(), name: z.boolean().nullable(), rating: z.boolean().nullable() })),
});
const proposal = z.object({ ...part, command: labelled, on: idSchema(), day: daySchema, reason: content, proposer: personSchema.nullable(), decidedBy: labelled });

/** One suggestion: head, four facts, who has the ball, every clock, and its parts. Ids of parts go into commands. */
export const suggestionPageSchema = suggestionRowSchema.extend({
  state: labelled,
  text: content,
  attachments: z.array(contentSchema),
  textVersion: z.int().nullable(),
  proposedUnits: z.array(bodyRefSchema),
  category: z.string().nullable(),
  difficulty: labelled.nullable(),
  registeredOn: day,
  ruleVersion: z.string(),
  ball: z.array(ballSchema),
  clocks: z.array(clockSchema),
  signatures: z.array(signature),
  preAssignment: z.object({ on: daySchema, units: z.array(bodyRefSchema.extend({ role: labelled })) }).nullable(),
  rounds: z.array(round),
  assignments: z.array(assignment),
  opinions: z.array(opinion),
  contacts: z.array(contact),
  extensions: z.array(extension),
  replies: z.array(reply),
  ratings: z.array(rating),
  commitments: z.array(commitment),
  publications: z.array(publication),
  proposals: z.array(proposal),
}).meta({ 'x-name': 'SuggestionPage' });
