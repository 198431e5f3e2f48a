import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { readAllBodies } from '../../api/reference';
import { useLocale } from '../../i18n/locale-context';
import { Fact } from '../../parts/fact';
import { NothingHere } from '../../parts/nothing-here';
import { Reading } from '../../parts/reading';
import { ReferencePage } from '../../parts/reference-page';
import { useMe } from '../../session/session-context';
import { PeopleList } from '../people/people-list';
import { BodyList } from './body-list';

/** One body: what it is, what stands under it, and who does what in it. */
export function BodyPage() {
  const { bodyId = '' } = useParams();
  const { t, locale } = useLocale();
  const { offers } = useMe();
  const bodies = useQuery({ queryKey: ['all-bodies', locale], queryFn: ({ signal }) => readAllBodies(signal) });
  const all = bodies.data ?? [];
  const body = all.find(({ id }) => id === bodyId);
  const superior = all.find(({ id }) => id === body?.superior);
  const under = all.filter((one) => one.superior === bodyId && one.open);
  return (
    <ReferencePage title={body?.name ?? t('bodies.one')} extra={body !== undefined && offers.cases && <Link className="hy-button-link" to={`/suggestions?body=${bodyId}`}>{t('bodies.suggestions')}</Link>}>
      <Reading query={bodies} />
      {bodies.isSuccess && body === undefined && <NothingHere text={t('problem.notFound')} />}
      {body !== undefined && (
        <div className="hy-stack">
          <dl className="hy-card hy-process hy-in-columns">
            <Fact name={t('bodies.shortName')}>{body.shortName}</Fact>
            <Fact name={t('bodies.code')}>{body.code}</Fact>
            <Fact name={t('bodies.kind')}>{body.kind.label}</Fact>
            {superior !== undefined && <Fact name={t('bodies.superior')}><Link to={`/reference/bodies/${superior.id}`}>{superior.name}</Link></Fact>}
            {!body.open && <Fact name={t('bodies.state')}>{t('bodies.closed')}</Fact>}
          </dl>
          {under.length > 0 && (
            <section className="hy-section-plain" aria-labelledby="body-under">
              <h2 id="body-under">{t('bodies.subordinate')}</h2>
              <BodyList bodies={under} all={[]} label={t('bodies.subordinate')} />
            </section>
          )}
          <section className="hy-section-plain" aria-labelledby="body-people">
            <h2 id="body-people">{t('bodies.people')}</h2>
            <PeopleList q="" role="" body={bodyId} />
          </section>
        </div>
      )}
    </ReferencePage>
  );
}
