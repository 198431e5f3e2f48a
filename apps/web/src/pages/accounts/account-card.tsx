import { Button } from 'antd';
import { useId } from 'react';
import type { Account, HeldRole } from '../../api/accounts';
import { formatDay } from '../../format/day';
import { useLocale, type Translate } from '../../i18n/locale-context';
import type { Locale } from '../../i18n/locales';
import { roleName } from '../../parts/role-name';

interface AccountCardProps {
  readonly account: Account;
  readonly onGiveRole: (account: Account) => void;
  readonly onReset: (account: Account) => void;
  readonly onEnd: (account: Account) => void;
  readonly onEndRole: (role: HeldRole) => void;
}

const spanOf = ({ from, until }: HeldRole, t: Translate, locale: Locale): string =>
  until === null ? t('accounts.since', { from: formatDay(from, locale) }) : t('accounts.fromUntil', { from: formatDay(from, locale), until: formatDay(until, locale) });

/** One account: whose, in which state, with which roles, and what can be done with it. */
export function AccountCard({ account, onGiveRole, onReset, onEnd, onEndRole }: AccountCardProps) {
  const { t, locale } = useLocale();
  const title = useId();
  const { person, login, state, own, wrongPasswords, roles } = account;
  const ended = state.code === 'ended';
  // Many buttons of a list read alike: each names its act, and on whom.
  const named = (act: string, ...of: readonly string[]): string => t('accounts.actOn', { act, on: [person.name, ...of].join(t('list.and')) });
  return (
    <section className="hy-card" aria-labelledby={title}>
      <div className="hy-card-head">
        <div className="hy-spread hy-baseline">
          <h2 id={title}>{person.name}</h2>
          <span className="hy-meta">{login}</span>
        </div>
        <span className="hy-state">{state.label}</span>
      </div>
      {wrongPasswords !== null && (
        <p className="hy-notes">
          {t('accounts.wrongPasswords', { since: wrongPasswords.sinceText, n: wrongPasswords.count })}
          {wrongPasswords.onlyKnownNetworks && <span>{t('accounts.onlyKnownNetworks')}</span>}
        </p>
      )}
      {roles.length === 0 && <p className="hy-meta">{t('accounts.noRole')}</p>}
      <ul className="hy-plain-list">
        {roles.map((role) => (
          <li key={role.id} className="hy-reasoned">
            <span className={role.standing === 'over' ? 'hy-meta' : undefined}>{roleName(role, t)}</span>
            <span className="hy-meta">{spanOf(role, t, locale)}{role.standing === 'now' ? '' : ` · ${t(`accounts.standing.${role.standing}`)}`}</span>
            {!own && role.standing !== 'over' && (
              <Button type="link" onClick={() => onEndRole(role)} aria-label={named(t('accounts.endRole'), roleName(role, t))}>{t('accounts.endRole')}</Button>
            )}
          </li>
        ))}
      </ul>
      {own ? (
        <p className="hy-meta hy-spaced">{t('accounts.own')}</p>
      ) : (
        <div className="hy-form-buttons hy-spaced">
          <Button onClick={() => onGiveRole(account)} aria-label={named(t('accounts.giveRole'))}>{t('accounts.giveRole')}</Button>
          <Button onClick={() => onReset(account)} aria-label={named(t(ended ? 'accounts.reopen' : 'accounts.reset'))}>{t(ended ? 'accounts.reopen' : 'accounts.reset')}</Button>
          {!ended && <Button danger onClick={() => onEnd(account)} aria-label={named(t('accounts.end'))}>{t('accounts.end')}</Button>}
        </div>
      )}
    </section>
  );
}
