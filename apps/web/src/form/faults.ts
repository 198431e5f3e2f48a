import type { Translate } from '../i18n/locale-context';
import type { FieldFault } from './missing';
import type { Outcome } from './use-act';

/** A fault in the words of the reader. */
export interface ShownFault {
  /** Path within the input, or of the envelope (`day`); null for the form as a whole. */
  readonly path: string | null;
  readonly text: string;
}

/** The sentence of a fault that the form found itself. */
export function faultWords({ fault, label }: FieldFault, t: Translate): string {
  switch (fault) {
    case 'required':
      return t('fault.required', { label });
    case 'tooLong':
      return t('fault.tooLong', { label });
    case 'notADay':
      return t('fault.notADay', { label });
    case 'notANumber':
      return t('fault.notANumber', { label });
    case 'tooFew':
      return t('fault.tooFew', { label });
  }
}

/** Faults of the form before it was sent, or those that the API found in it. */
export function faultsToShow(missing: readonly FieldFault[], outcome: Outcome, t: Translate): readonly ShownFault[] {
  if (missing.length > 0) return missing.map((fault) => ({ path: fault.path, text: faultWords(fault, t) }));
  if (outcome.kind !== 'refused' || outcome.problem.kind !== 'invalid') return [];
  const { fields, text } = outcome.problem;
  return fields.length === 0 ? [{ path: null, text }] : fields.map(({ path, message }) => ({ path, text: message }));
}
