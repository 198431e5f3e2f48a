import { Link } from 'react-router';
import type { Body } from '../../api/reference';
import { useText } from '../../i18n/locale-context';

interface BodyListProps {
  readonly bodies: readonly Body[];
  /** Among these is the superior of each. */
  readonly all: readonly Body[];
  readonly label: string;
}

/** One line a body: its name, what it is, and under whom it stands. */
export function BodyList({ bodies, all, label }: BodyListProps) {
  const t = useText();
  const superiorOf = ({ superior }: Body): string | undefined => all.find(({ id }) => id === superior)?.shortName;
  return (
    <ul className="hy-card hy-rows hy-register hy-register-bodies" aria-label={label}>
      {bodies.map((body) => (
        <li key={body.id}>
          <Link to={`/reference/bodies/${body.id}`}>{body.name}</Link>
          <span className="hy-meta">{[body.kind.label, superiorOf(body) && t('bodies.under', { superior: superiorOf(body) ?? '' })].filter(Boolean).join(' · ')}</span>
          {!body.open && <span className="hy-state">{t('bodies.closed')}</span>}
        </li>
      ))}
    </ul>
  );
}
