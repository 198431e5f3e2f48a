import type { ReactNode } from 'react';
import { useText } from '../i18n/locale-context';
import { fieldId } from './field-ids';
import type { Field } from './field-model';
import { useFormContext } from './form-context';

/** What a control needs to be found and read out with its label, help and fault. */
export interface ControlProps {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
}

interface FieldFrameProps {
  readonly field: Field;
  readonly path: string;
  /** A group of controls gets a legend instead of a label. */
  readonly group?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}

/** Label, help and fault around a control; a field that may stay empty says so, and one that has come to be owed by what was chosen beside it says that. */
export function FieldFrame({ field, path, group = false, children }: FieldFrameProps) {
  const t = useText();
  const { faultAt } = useFormContext();
  const id = fieldId(path);
  const fault = faultAt(path);
  const label = (
    <>
      {field.label}
      {(!field.required || field.requiredWhen !== undefined) && <span className="hy-optional"> {t(field.required ? 'form.owed' : 'form.optional')}</span>}
    </>
  );
  const notes = (
    <>
      {field.help !== null && <p id={`${id}-help`} className="hy-help">{field.help}</p>}
      {fault !== null && <p id={`${id}-fault`} className="hy-fault">{fault}</p>}
    </>
  );
  const describedBy = [field.help === null ? '' : `${id}-help`, fault === null ? '' : `${id}-fault`].filter(Boolean).join(' ') || undefined;
  const control = children({ id, describedBy, invalid: fault !== null, required: field.required });
  if (group) {
    return (
      <fieldset className={`hy-field ${fault === null ? '' : 'hy-field-wrong'}`} id={id} tabIndex={-1} aria-describedby={describedBy}>
        {field.label !== '' && <legend>{label}</legend>}
        {notes}
        {control}
      </fieldset>
    );
  }
  return (
    <div className={`hy-field ${fault === null ? '' : 'hy-field-wrong'}`}>
      <label htmlFor={id}>{label}</label>
      {notes}
      {control}
    </div>
  );
}
