import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { readAccounts, type Account, type HeldRole } from '../../api/accounts';
import { useLocale } from '../../i18n/locale-context';
import { ListFoot } from '../../parts/list-foot';
import { NothingHere } from '../../parts/nothing-here';
import { Page } from '../../parts/page';
import { Reading } from '../../parts/reading';
import { SearchField } from '../../parts/search-field';
import { AccountCard } from './account-card';
import { AccountDrawer, type AccountAct } from './account-drawer';
import { TellPassword, type Told } from './tell-password';

/** Accounts and roles, in the hands of the system administrator. */
export function AccountsPage() {
  const { t, locale } = useLocale();
  const client = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const [act, setAct] = useState<AccountAct | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const q = search.get('q') ?? '';
  const accounts = useInfiniteQuery({
    queryKey: ['accounts', q, locale],
    queryFn: ({ pageParam, signal }) => readAccounts(q, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const rows = accounts.data?.pages.flatMap((page) => page.rows) ?? [];
  const givenRoles = accounts.data?.pages[0]?.givenRoles ?? [];
  const onDone = (next: Told): void => {
    setAct(null);
    setTold(next);
    void client.invalidateQueries({ queryKey: ['accounts'] });
    void client.invalidateQueries({ queryKey: ['set-up'] });
  };
  const ask = (kind: 'giveRole' | 'reset' | 'end') => (account: Account) => setAct({ kind, account });
  return (
    <Page title={t('accounts.title')} extra={<Button type="primary" onClick={() => setAct({ kind: 'open' })}>{t('accounts.open')}</Button>}>
      {told !== null && <TellPassword told={told} onClose={() => setTold(null)} />}
      <div className="hy-filters">
        <SearchField id="accounts-q" label={t('accounts.search')} value={q} onSearch={(words) => setSearch(words === '' ? {} : { q: words }, { replace: true })} />
      </div>
      <Reading query={accounts} rows={8} />
      <ul className="hy-cards">
        {rows.map((account) => (
          <li key={account.id}>
            <AccountCard account={account} onGiveRole={ask('giveRole')} onReset={ask('reset')} onEnd={ask('end')} onEndRole={(role: HeldRole) => setAct({ kind: 'endRole', account, role })} />
          </li>
        ))}
      </ul>
      {accounts.isSuccess && rows.length === 0 && <NothingHere text={t('accounts.none')} />}
      <ListFoot query={accounts} shown={rows.length} asOf={accounts.data?.pages.at(-1)?.asOfText ?? null} />
      <AccountDrawer act={act} givenRoles={givenRoles} onDone={onDone} onClose={() => setAct(null)} />
    </Page>
  );
}
