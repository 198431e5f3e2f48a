import { Link } from 'react-router';
import { useText } from '../../i18n/locale-context';
import { actAddress } from './addresses';
import type { WorkRow } from './rows';

/** What can be done about a line: each opens the case with its form. */
export function ActLinks({ row }: { readonly row: WorkRow }) {
  const t = useText();
  return (
    <div className="hy-act-links">
      {row.acts.map((act) => (
        <Link key={`${act.command} ${act.part}`} to={actAddress(row, act)} className="hy-button-link" aria-label={t('work.actOn', { action: act.label, number: row.numberText, title: row.title })}>
          {act.label}
        </Link>
      ))}
    </div>
  );
}
