import type { SuggestionPage } from '../../../api/model';
import { useText } from '../../../i18n/locale-context';
import { ContentText } from '../../../parts/content-text';
import { NothingHere } from '../../../parts/nothing-here';
import { AssignmentList } from './assignment-list';
import { Extensions } from './extensions';
import { Opinions } from './opinions';

/** 各方: every unit that has or had a part in it, by round, with what it gave and asked for. */
export function Parties({ suggestion }: { readonly suggestion: SuggestionPage }) {
  const t = useText();
  if (suggestion.assignments.length === 0) return <NothingHere text={t('parties.none')} />;
  const objections = suggestion.assignments.filter((row) => row.objection !== null);
  const changes = suggestion.assignments.filter((row) => row.requiredChanges.length > 0);
  return (
    <>
      <AssignmentList assignments={suggestion.assignments} />
      {objections.map((row) => (
        <section key={row.id} className="hy-spaced">
          <h3>{t('parties.objectionOf', { unit: row.unit.name })}</h3>
          <ContentText content={row.objection?.reason ?? null} />
          {row.objection?.counterProposal && <p className="hy-meta">{t('parties.counterProposal', { unit: row.objection.counterProposal.name })}</p>}
        </section>
      ))}
      {changes.map((row) => (
        <section key={row.id} className="hy-spaced">
          <h3>{t('parties.requiredChanges', { unit: row.unit.name })}</h3>
          <ol className="hy-numbered">
            {row.requiredChanges.map((change) => (
              <li key={change.id}>
                <ContentText content={change} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <Opinions opinions={suggestion.opinions} />
      <Extensions extensions={suggestion.extensions} />
    </>
  );
}
