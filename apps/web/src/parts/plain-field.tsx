import type { ReactNode } from 'react';
import { useText } from '../i18n/locale-context';
import type { Fault } from './error-summary';

/** What a control needs to be found and read out with its label, help and fault. */
export interface PlainControl {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

interface PlainFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly optional?: boolean;
  readonly faults: readonly Fault[];
  /** A group of controls gets a legend instead of a label. */
  readonly group?: boolean;
  readonly children: (control: PlainControl) => ReactNode;
}

/** Label, help and fault around one control of a form that is made by hand. */
export function PlainField({ id, label, help, optional = false, faults, group = false, children }: PlainFieldProps) {
  const t = useText();
  const fault = faults.find((one) => one.fieldId === id)?.text;
  const describedBy = [help === undefined ? '' : `${id}-help`, fault === undefined ? '' : `${id}-fault`].filter(Boolean).join(' ') || undefined;
  const name = (
    <>
      {label}
      {optional && <span className="hy-optional"> {t('form.optional')}</span>}
    </>
  );
  const rest = (
    <>
      {help !== undefined && <p id={`${id}-help`} className="hy-help">{help}</p>}
      {fault !== undefined && <p id={`${id}-fault`} className="hy-fault">{fault}</p>}
      {children({ id, describedBy, invalid: fault !== undefined })}
    </>
  );
  const look = `hy-field ${fault === undefined ? '' : 'hy-field-wrong'}`;
  return group ? (
    <fieldset className={look} id={id} tabIndex={-1} aria-describedby={describedBy}>
      <legend>{name}</legend>
      {rest}
    </fieldset>
  ) : (
    <div className={look}>
      <label htmlFor={id}>{name}</label>
      {rest}
    </div>
  );
}
