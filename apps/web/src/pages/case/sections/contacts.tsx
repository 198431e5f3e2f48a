import type { SuggestionPage } from '../../../api/model';
import { useText } from '../../../i18n/locale-context';
import { ContentText } from '../../../parts/content-text';
import { Day } from '../../../parts/day';
import { NothingHere } from '../../../parts/nothing-here';
import { SignerContacts } from './signer-contacts';

/** 联系: when, how, by whom of which rank, with which deputies, and whether they confirmed it. */
export function Contacts({ suggestion }: { readonly suggestion: SuggestionPage }) {
  const t = useText();
  if (suggestion.contacts.length === 0) {
    return (
      <>
        <NothingHere text={t('contacts.none')} />
        <SignerContacts suggestion={suggestion} />
      </>
    );
  }
  return (
    <>
      <ul className="hy-rows">
        {suggestion.contacts.map((contact) => (
          <li key={contact.id}>
            <p>
              <Day value={contact.on} /> <strong>{contact.unit.name}</strong> <span className="hy-state">{contact.state.label}</span>{' '}
              {contact.faceToFace && <span className="hy-state">{t('contacts.faceToFace')}</span>}
            </p>
            <p className="hy-meta">
              {[contact.mode.label, contact.stage.label, contact.rank.label, contact.deputies.map(({ name }) => name).join(t('list.and'))].filter(Boolean).join(' · ')}
            </p>
            {contact.note !== null && <ContentText content={contact.note} />}
          </li>
        ))}
      </ul>
      <SignerContacts suggestion={suggestion} />
    </>
  );
}
