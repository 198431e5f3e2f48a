import { Button } from 'antd';
import { useState } from 'react';
import type { SuggestionPage } from '../../../api/model';
import { useText } from '../../../i18n/locale-context';
import { RevealDialog } from '../../../parts/reveal-dialog';
import { useMe } from '../../../session/session-context';

type Signer = SuggestionPage['signatures'][number]['signer'];

/** How the deputies are reached: not shown, but opened one by one with a reason that each can read. */
export function SignerContacts({ suggestion }: { readonly suggestion: SuggestionPage }) {
  const t = useText();
  const { offers, person } = useMe();
  const [asked, setAsked] = useState<Signer | null>(null);
  const signers = suggestion.signatures.filter(({ signer }) => signer.id !== person.id);
  if (!offers.contacts || signers.length === 0) return null;
  return (
    <section className="hy-spaced" aria-labelledby="signer-contacts">
      <h3 id="signer-contacts">{t('reveal.title')}</h3>
      <p className="hy-help">{t('reveal.lead')}</p>
      <ul className="hy-plain-list">
        {signers.map(({ id, signer, lead }) => (
          <li key={id} className="hy-reasoned">
            <span>{signer.name}{lead && <span className="hy-meta"> {t('reveal.lead.deputy')}</span>}</span>
            <Button type="link" onClick={() => setAsked(signer)} aria-label={`${t('reveal.open')} ${signer.name}`}>{t('reveal.open')}</Button>
          </li>
        ))}
      </ul>
      {asked !== null && <RevealDialog person={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}
