import type { SuggestionRules } from './rules';
import type { Contact } from './state';

/** 面商: a contact that counts as face to face (R: contact.faceToFaceModes), and that no deputy denied. */
export const isFaceToFace = ({ mode, standing }: Contact, rules: Pick<SuggestionRules, 'contact.faceToFaceModes'>): boolean =>
  standing.state !== 'denied' && rules['contact.faceToFaceModes'].value.includes(mode);
