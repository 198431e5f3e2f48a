import { problemAt, type RuleProblem } from '../problem';
import type { SuggestionRules } from '../suggestion-rules.schema';

/** A letter stands once in its code set. */
export function classLettersUnique(rules: SuggestionRules): RuleProblem[] {
  const codes = rules.classes.value?.classes.map((one) => one.code) ?? [];
  const twice = codes.find((code, i) => codes.indexOf(code) !== i);
  return twice === undefined ? [] : [problemAt('classes', 'CLASS_LETTER_TWICE', { letter: twice })];
}

/** The contact a reply needs can be had before it: in a mode that may be entered, and never one after handling. */
export function contactCanBeMet(rules: SuggestionRules): RuleProblem[] {
  const { minimum, modes, stages } = rules['reply.contacts'].value;
  const enterable = rules['contact.modes'].value;
  const missing = modes.find((mode) => !enterable.includes(mode));
  return [
    ...(missing === undefined ? [] : [problemAt('reply.contacts', 'CONTACT_MODE_NOT_ENTERABLE', { mode: missing })]),
    ...(minimum + stages.length > 0 && modes.length === 0 ? [problemAt('reply.contacts', 'CONTACT_WITHOUT_MODE')] : []),
    ...(stages.includes('after') ? [problemAt('reply.contacts', 'CONTACT_AFTER_REPLY_REQUIRED')] : []),
  ];
}

/** A silent deputy blocks no reply: where contacts must be answered, the silence ends by time or the registrar may waive. */
export const silentDeputyBlocksNothing = (rules: SuggestionRules): RuleProblem[] =>
  rules['reply.contacts'].value.accepts === 'answered' &&
  rules['deadline.contactAnswer'].value.period === null &&
  !rules['contact.waivers'].value.includes('registrar')
    ? [problemAt('reply.contacts', 'CONTACT_ANSWER_WITHOUT_END')]
    : [];

/** 面商 is counted of modes that may be entered. */
export const faceToFaceModesEnterable = (rules: SuggestionRules): RuleProblem[] =>
  rules['contact.faceToFaceModes'].value
    .filter((mode) => !rules['contact.modes'].value.includes(mode))
    .map((mode) => problemAt('contact.faceToFaceModes', 'CONTACT_MODE_NOT_ENTERABLE', { mode }));

/** What is owed to the public has its clock. */
export const owedPublicationHasClock = (rules: SuggestionRules): RuleProblem[] =>
  Object.values(rules['publication.byKind'].value).includes('owed') && rules['deadline.publication'].value.period === null
    ? [problemAt('deadline.publication', 'OWED_PUBLICATION_WITHOUT_CLOCK')]
    : [];

/** Withholding names a ground, so where replies become public there is one to name. */
export const withholdingHasGround = (rules: SuggestionRules): RuleProblem[] =>
  Object.values(rules['publication.byKind'].value).some((duty) => duty !== 'none') && rules['publication.grounds'].value.length === 0
    ? [problemAt('publication.grounds', 'WITHHOLDING_WITHOUT_GROUND')]
    : [];
