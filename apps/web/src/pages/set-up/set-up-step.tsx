import { Link } from 'react-router';
import { useText } from '../../i18n/locale-context';
import type { Step } from './steps';

/** One step: what it is, whether it is done, and where to do it. */
export function SetUpStep({ step: { name, n, state, to } }: { readonly step: Step }) {
  const t = useText();
  return (
    <li className={`hy-card hy-step hy-step-${state}`} aria-current={state === 'next' ? 'step' : undefined}>
      <div className="hy-card-head">
        <h2>{t(`setUp.step.${name}`)}</h2>
        <span className="hy-state">{t(`setUp.state.${state}`, { n })}</span>
      </div>
      <p>{t(`setUp.text.${name}`)}</p>
      {to !== null && (
        <Link to={to} className={`hy-button-link ${state === 'next' ? 'hy-button-primary' : ''}`}>
          {t(`setUp.go.${name}`)}
        </Link>
      )}
      {to === null && state !== 'done' && <p className="hy-meta">{t(name === 'registrar' || name === 'accounts' ? 'setUp.byAdministrator' : 'setUp.byRegistrar')}</p>}
    </li>
  );
}
