import type { ReactNode } from 'react';
import type { PreviewedCase } from '../../../api/hand-over';
import { useText } from '../../../i18n/locale-context';

/** A longer list scrolls in a region of its own, which the keyboard can reach, so that the form below stays near. */
const IN_SIGHT = 6;

/** A group of cases under its heading; nothing where there is none. `note` stands behind each. */
export function PreviewedCases({ heading, cases, note }: { readonly heading: string; readonly cases: readonly PreviewedCase[]; readonly note?: (one: PreviewedCase) => ReactNode }) {
  const t = useText();
  if (cases.length === 0) return null;
  return (
    <section className="hy-together-group">
      <h2>{heading}</h2>
      <div {...(cases.length > IN_SIGHT && { role: 'region', 'aria-label': heading, tabIndex: 0 })}>
        <ul className="hy-plain-list">
          {cases.map((one) => (
            <li key={one.id}>
              <span className="hy-number">{one.numberText}</span> {one.title ?? t('together.notVisible')}
              {note !== undefined && <div className="hy-meta">{note(one)}</div>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
