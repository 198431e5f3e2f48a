import type { SuggestionPage } from '../../../api/model';
import { useText } from '../../../i18n/locale-context';
import { Attachments } from '../../../parts/attachments';
import { ContentText } from '../../../parts/content-text';
import { Day } from '../../../parts/day';

/** 正文 and who signed it. */
export function SuggestionText({ suggestion }: { readonly suggestion: SuggestionPage }) {
  const t = useText();
  return (
    <>
      <ContentText content={suggestion.text} />
      <Attachments files={suggestion.attachments} />
      {suggestion.proposedUnits.length > 0 && (
        <p className="hy-meta hy-spaced">
          {t('text.proposedUnits')}
          {t('list.colon')}
          {suggestion.proposedUnits.map((unit) => unit.name).join(t('list.and'))}
        </p>
      )}
      <h3 className="hy-spaced">{t('signatures.title')}</h3>
      <ul className="hy-plain-list">
        {suggestion.signatures.map((signature) => (
          <li key={signature.id}>
            {signature.signer.name}
            {signature.lead && ` (${t('signatures.lead')})`} <span className="hy-state">{signature.state.label}</span>{' '}
            {signature.on !== null && (
              <span className="hy-meta">
                <Day value={signature.on} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
