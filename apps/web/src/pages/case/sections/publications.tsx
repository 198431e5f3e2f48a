import type { PublicationRow, SuggestionPage } from '../../../api/model';
import { useText } from '../../../i18n/locale-context';
import { ContentText } from '../../../parts/content-text';
import { Day } from '../../../parts/day';
import { NothingHere } from '../../../parts/nothing-here';
import { Consents } from './consents';

/** 公开: of each reply what the unit proposes, what its signers said to it, and what was decided. */
export function Publications({ suggestion }: { readonly suggestion: SuggestionPage }) {
  const t = useText();
  if (suggestion.publications.length === 0) return <NothingHere text={t('publication.none')} />;
  const roundOf = (row: PublicationRow): number => suggestion.replies.find(({ id }) => id === row.reply)?.round ?? 1;
  return (
    <ol className="hy-rows">
      {suggestion.publications.map((row) => (
        <li key={row.id}>
          <h3>
            {t('publication.ofReply', { unit: row.unit.name, n: roundOf(row) })} <span className="hy-state">{row.state.label}</span>
          </h3>
          <dl className="hy-facts-line">
            {row.proposedOn !== null && (
              <div>
                <dt>{t('publication.proposedOn')}</dt>
                <dd><Day value={row.proposedOn} /></dd>
              </div>
            )}
            {row.decidedOn !== null && (
              <div>
                <dt>{t('publication.decidedOn')}</dt>
                <dd><Day value={row.decidedOn} /></dd>
              </div>
            )}
            {row.scope !== null && (
              <div>
                <dt>{t('publication.scope')}</dt>
                <dd>{row.scope.label}</dd>
              </div>
            )}
            {row.ground !== null && (
              <div>
                <dt>{t('publication.ground')}</dt>
                <dd>{row.ground.label}</dd>
              </div>
            )}
          </dl>
          {row.text !== null && <ContentText content={row.text} />}
          <Consents consents={row.consents} />
        </li>
      ))}
    </ol>
  );
}
