import { useEffect, useRef } from 'react';
import { useText } from '../i18n/locale-context';
import { useTitleNote } from './window-title';

/** Something that keeps a form from being sent, in the reader's language. */
export interface Fault {
  /** Id of the field to go to; null for a fault of the whole form. */
  readonly fieldId: string | null;
  readonly text: string;
}

/** Faults above the form, with links to their fields. It takes the focus whenever the faults are new, and the window's title says so. */
export function ErrorSummary({ faults }: { readonly faults: readonly Fault[] }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useTitleNote(faults.length === 0 ? null : t('form.faults', { n: faults.length }));
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="hy-error-summary" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t('form.faults', { n: faults.length })}</h2>
      <ul>
        {faults.map((fault, index) => (
          <li key={`${fault.fieldId ?? ''}-${index}`}>
            {fault.fieldId === null ? fault.text : <GoToField id={fault.fieldId} text={fault.text} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function GoToField({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        const field = document.getElementById(id);
        field?.scrollIntoView({ block: 'center' });
        field?.focus();
      }}
    >
      {text}
    </a>
  );
}
