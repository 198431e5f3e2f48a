import type { PublicationRow } from '../../../api/model';
import { useText } from '../../../i18n/locale-context';

/** What each signer said: may the text, his name and his rating be shown. */
export function Consents({ consents }: { readonly consents: PublicationRow['consents'] }) {
  const t = useText();
  if (consents.length === 0) return null;
  const said = (what: 'text' | 'name' | 'rating', answer: boolean | null): string => t(answer === true ? 'publication.agrees' : 'publication.refuses', { what: t(`publication.what.${what}`) });
  return (
    <>
      <h4 className="hy-spaced">{t('publication.consents')}</h4>
      <ul className="hy-plain-list">
        {consents.map(({ id, signer, state, text, name, rating }) => (
          <li key={id} className="hy-spread">
            <span>{signer.name}</span>
            {text === null ? <span className="hy-meta">{state.label}</span> : <span className="hy-meta">{[said('text', text), said('name', name), said('rating', rating)].join(t('list.and'))}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
