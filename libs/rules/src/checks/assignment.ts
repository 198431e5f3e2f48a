import { problemAt, type RuleProblem } from '../problem';
import { bodyKinds, coordinatingOffices } from '../schema/words';
import type { SuggestionRules } from '../suggestion-rules.schema';

/** Where objecting exists, somebody may do it within a window; where it does not, there is no window. */
export function objectionHasWindow(rules: SuggestionRules): RuleProblem[] {
  const exists = rules['objection.times'].value > 0;
  const window = rules['deadline.objectionWindow'].value.period;
  if (!exists) return window === null ? [] : [problemAt('deadline.objectionWindow', 'WINDOW_WITHOUT_OBJECTION')];
  return [
    ...(window === null ? [problemAt('deadline.objectionWindow', 'OBJECTION_WITHOUT_WINDOW')] : []),
    ...(rules['objection.who'].value.length === 0 ? [problemAt('objection.who', 'OBJECTION_WITHOUT_OBJECTOR')] : []),
  ];
}

/** Somebody decides an objection of every kind of body: a kind without coordinator needs the registrar. */
export function objectionHasDecider(rules: SuggestionRules): RuleProblem[] {
  const deciders = rules['objection.decider'].value;
  if (rules['objection.times'].value === 0 || deciders.includes('registrar')) return [];
  const kind = deciders.includes('coordinator') ? bodyKinds.find((one) => rules.coordinatorByKind.value[one] === null) : bodyKinds[0];
  return kind === undefined ? [] : [problemAt('objection.decider', 'OBJECTION_WITHOUT_DECIDER', { bodyKind: kind })];
}

/** As for objections: an extension asked for of a coordinator needs one for every kind of body. */
export function extensionHasApprover(rules: SuggestionRules): RuleProblem[] {
  if (rules['extension.cap'].value === null || rules['extension.approver'].value !== 'coordinator') return [];
  const kind = bodyKinds.find((one) => rules.coordinatorByKind.value[one] === null);
  return kind === undefined ? [] : [problemAt('extension.approver', 'EXTENSION_WITHOUT_APPROVER', { bodyKind: kind })];
}

/** No office divides work to itself or checks its own reply. */
export const officesLeaveThemselvesAlone = (rules: SuggestionRules): RuleProblem[] =>
  (['coordinatorByKind', 'checkerByKind'] as const).flatMap((key) =>
    coordinatingOffices.flatMap((office) => (rules[key].value[office] === office ? [problemAt(key, 'OFFICE_OVER_ITSELF', { bodyKind: office })] : [])),
  );

/** A ground for not admitting leads somewhere. */
export const refusedAdmissionHasOutcome = (rules: SuggestionRules): RuleProblem[] =>
  rules['admission.grounds'].value.length > 0 && rules['admission.outcomes'].value.length === 0
    ? [problemAt('admission.outcomes', 'ADMISSION_WITHOUT_OUTCOME')]
    : [];
