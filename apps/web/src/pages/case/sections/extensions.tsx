import type { ExtensionRow } from '../../../api/model';
import { useText } from '../../../i18n/locale-context';
import { ContentText } from '../../../parts/content-text';
import { Day } from '../../../parts/day';

/** 延期: until when it was asked for, why, and what was decided. */
export function Extensions({ extensions }: { readonly extensions: readonly ExtensionRow[] }) {
  const t = useText();
  if (extensions.length === 0) return null;
  return (
    <section className="hy-spaced">
      <h3>{t('extensions.title')}</h3>
      <ul className="hy-rows">
        {extensions.map((extension) => (
          <li key={extension.id}>
            <p>
              <strong>{extension.unit.name}</strong> {t('extensions.to')} <Day value={extension.to} withWeekday /> <span className="hy-state">{extension.state.label}</span>
            </p>
            <ContentText content={extension.reason} />
            {extension.refusal !== null && <ContentText content={extension.refusal} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
