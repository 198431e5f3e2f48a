import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readTokens } from '../../api/own-account';
import { useLocale } from '../../i18n/locale-context';
import { NothingHere } from '../../parts/nothing-here';
import { Page } from '../../parts/page';
import { Reading } from '../../parts/reading';
import { TellOnce } from '../../parts/tell-once';
import { NewTokenForm } from './new-token-form';
import { TokenItem } from './token-item';

/** One's own tokens, by which a program acts in one's name. */
export function TokensPage() {
  const { t, locale } = useLocale();
  const client = useQueryClient();
  const [made, setMade] = useState<{ readonly name: string; readonly token: string } | null>(null);
  const tokens = useQuery({ queryKey: ['tokens', locale], queryFn: ({ signal }) => readTokens(signal) });
  const changed = (): Promise<void> => client.invalidateQueries({ queryKey: ['tokens'] });
  return (
    <Page title={t('tokens.title')}>
      <div className="hy-narrow hy-stack">
        <p className="hy-lead">{t('tokens.lead')}</p>
        {made !== null && <TellOnce result={made} text={t('tokens.made', { name: made.name })} secrets={[{ name: t('tokens.token'), value: made.token, exact: true }]} note={t('tokens.once')} onClose={() => setMade(null)} />}
        <Reading query={tokens} />
        {tokens.data?.length === 0 && <NothingHere text={t('tokens.none')} />}
        {tokens.data !== undefined && tokens.data.length > 0 && (
          <ul className="hy-card hy-rows hy-register" aria-label={t('tokens.title')}>
            {tokens.data.map((token) => <TokenItem key={token.id} token={token} onWithdrawn={changed} />)}
          </ul>
        )}
        <section className="hy-card" aria-labelledby="new-token">
          <h2 id="new-token" className="hy-below">{t('tokens.new')}</h2>
          <NewTokenForm onMade={async (next) => { setMade(next); await changed(); }} />
        </section>
      </div>
    </Page>
  );
}
