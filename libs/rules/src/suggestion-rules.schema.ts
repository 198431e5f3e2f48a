import { z } from 'zod';
import { count, flag, laterNumber, listOf, parameter, shareLeft, times, wordsOf } from './schema/building-blocks';
import { deadlineRules, periodSchema } from './schema/deadline-rule.schema';
import * as words from './schema/words';

const officeByKind = parameter(z.record(z.enum(words.bodyKinds), z.enum(words.coordinatingOffices).nullable()));

const intakeRules = {
  sources: parameter(wordsOf(words.sources, 1)),
  'session.cutOff': parameter(z.literal('refuse').nullable()),
  fourEyes: parameter(wordsOf(words.fourEyesCommands)),
  'admission.grounds': parameter(wordsOf(words.admissionGrounds)),
  'admission.outcomes': parameter(wordsOf(words.admissionOutcomes)),
};

const assignmentRules = {
  'assignment.severalMains': parameter(flag),
  'assignment.deputyMayObject': parameter(flag),
  'objection.who': parameter(wordsOf(['unitLeader', 'unitClerk'])),
  'objection.times': parameter(count),
  'objection.counterProposal': parameter(flag),
  'objection.decider': parameter(wordsOf(['coordinator', 'registrar'])),
  coordinatorByKind: officeByKind,
  checkerByKind: officeByKind,
  'replyUnit.starts': parameter(z.enum(['assignment', 'receipt'])),
};

const handlingRules = {
  'contact.waivers': parameter(wordsOf(['deputy', 'registrar'])),
  'contact.modes': parameter(wordsOf(words.contactModes, 1)),
  'contact.faceToFaceModes': parameter(wordsOf(words.contactModes)),
  'opinion.sendBacks': parameter(times),
  'extension.approver': parameter(z.enum(['registrar', 'coordinator']).nullable()),
  'extension.cap': parameter(periodSchema.nullable()),
  'extension.askBefore': parameter(periodSchema.nullable()),
};

const replyClass = z.strictObject({ code: z.string().min(1).max(2), meaning: z.enum(words.classMeanings), promises: flag });
const codeSet = z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9-]*$/), version: z.int().min(1), classes: z.array(replyClass).min(1) });

const replyRules = {
  'reply.contacts': parameter(
    z.strictObject({
      minimum: count,
      modes: wordsOf(words.contactModes),
      stages: wordsOf(words.contactStages),
      accepts: z.enum(['logged', 'answered']),
    }),
  ),
  'reply.signer': parameter(z.enum(['mainHead', 'unitLeader'])),
  'reply.toWhom': parameter(z.enum(['everySigner', 'leadRelays'])),
  'reply.countersign': parameter(z.enum(['none', 'named'])),
  classes: parameter(codeSet.nullable()),
  'outside.override': parameter(flag),
};

const ratingRules = {
  'rating.enabled': parameter(flag),
  'rating.options': parameter(listOf(z.strictObject({ code: z.enum(words.ratingOptionCodes), dissatisfied: flag }))),
  'rating.dimensions': parameter(wordsOf(words.ratingDimensions)),
  'rating.decisiveDimension': parameter(z.enum(words.ratingDimensions).nullable()),
  'rating.ownView': parameter(flag),
  'rating.combine': parameter(z.enum(['worst', 'lead'])),
  'rating.who': parameter(z.enum(['lead', 'everySigner'])),
  'rating.sentBy': parameter(z.enum(['system', 'registrar'])),
  'rating.returnWay': parameter(wordsOf(['toCommittee', 'throughUnit'], 1)),
  'rating.secondPerson': parameter(flag),
  'rating.endWhenAllIn': parameter(flag),
};

const afterwardsRules = {
  'second.opens': parameter(z.enum(['itself', 'decision']).nullable()),
  'second.mayDecline': parameter(flag),
  'coordination.fromRound': parameter(z.int().min(2).nullable()),
  'commitment.verifiers': parameter(wordsOf(words.commitmentVerifiers, 1)),
  'commitment.moves': parameter(times),
  'publication.byKind': parameter(z.record(z.enum(words.bodyKinds), z.enum(words.publicationDuties))),
  'publication.withoutAnswer': parameter(z.enum(['nothing', 'titleOnly', 'textWithoutName'])),
  'publication.grounds': parameter(wordsOf(words.withholdingGrounds)),
};

const endingRules = {
  'withdrawal.until': parameter(z.enum(['handOver', 'reply', 'any'])),
  'closing.commitments': parameter(z.enum(['allEnded', 'intoTracking'])),
  'closing.publication': parameter(z.enum(['mustBeSettled', 'mayRunOn'])),
  'backdating.days': parameter(count),
  'ladder.days': parameter(z.array(z.int().min(1))),
  'correction.kinds': parameter(wordsOf(words.correctionKinds)),
};

const lightRules = {
  'light.soonShare': laterNumber(shareLeft, 0.3),
  'light.urgentShare': laterNumber(shareLeft, 0.1),
  'light.urgentWorkingDays': laterNumber(count, 3),
};

/** Every parameter of a suggestion's rules, none unknown and none missing but those that came later. */
export const suggestionRulesSchema = z.strictObject({
  ...intakeRules,
  ...assignmentRules,
  ...handlingRules,
  ...replyRules,
  ...ratingRules,
  ...afterwardsRules,
  ...endingRules,
  ...lightRules,
  ...deadlineRules,
});

/** A rule set as it is stored: the id of its line, its version in that line, its parameters. */
export const ruleSetSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.int().min(1),
  rules: suggestionRulesSchema,
});

/** All parameters of one rule set, checked; what each means stands with `SuggestionRules` of the case type. */
export type SuggestionRules = z.infer<typeof suggestionRulesSchema>;
/** Name of a parameter, such as `objection.times`. */
export type RuleKey = keyof SuggestionRules;
/** One version of one line of rules, as a congress's row and a seed hold it. */
export type RuleSet = z.infer<typeof ruleSetSchema>;
