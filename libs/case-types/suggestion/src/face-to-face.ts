import type { SuggestionRules } from './rules';
import { inOrder, type SuggestionState } from './state';

/** 面商: the unit talked with the deputy face to face (R: contact.faceToFaceModes), and he did not deny it. For figures. */
export const facedDeputy = (state: SuggestionState, assignment: string, rules: SuggestionRules): boolean =>
  inOrder(state.contacts).some((c) => c.assignment === assignment && c.standing.state !== 'denied' && rules['contact.faceToFaceModes'].value.includes(c.mode));
