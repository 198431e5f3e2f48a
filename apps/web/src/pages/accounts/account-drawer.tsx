import { Drawer } from 'antd';
import type { Account, GivenRole, HeldRole } from '../../api/accounts';
import { useText } from '../../i18n/locale-context';
import { usePhone } from '../../parts/use-media';
import { ConfirmForm } from './confirm-form';
import { EndRoleForm } from './end-role-form';
import { GiveRoleForm } from './give-role-form';
import { OpenAccountForm } from './open-account-form';
import type { Told } from './tell-password';

/** What the administrator is about to do. */
export type AccountAct =
  | { readonly kind: 'open' }
  | { readonly kind: 'giveRole' | 'reset' | 'end'; readonly account: Account }
  | { readonly kind: 'endRole'; readonly account: Account; readonly role: HeldRole };

interface AccountDrawerProps {
  readonly act: AccountAct | null;
  readonly givenRoles: readonly GivenRole[];
  readonly onDone: (told: Told) => void;
  readonly onClose: () => void;
}

/** The form of one act beside the list. */
export function AccountDrawer({ act, givenRoles, onDone, onClose }: AccountDrawerProps) {
  const t = useText();
  const phone = usePhone();
  if (act === null) return null;
  const title = act.kind === 'reset' && act.account.state.code === 'ended' ? t('accounts.reopen') : t(`accounts.${act.kind}`);
  return (
    <Drawer open title={title} size={phone ? '100%' : 520} onClose={onClose} maskClosable={false} closable={{ 'aria-label': t('action.close') }} destroyOnHidden>
      {act.kind !== 'open' && <p className="hy-meta hy-about">{act.account.person.name} · {act.account.login}</p>}
      {act.kind === 'open' && <OpenAccountForm givenRoles={givenRoles} onDone={onDone} onCancel={onClose} />}
      {act.kind === 'giveRole' && <GiveRoleForm account={act.account} givenRoles={givenRoles} onDone={onDone} onCancel={onClose} />}
      {act.kind === 'endRole' && <EndRoleForm account={act.account} role={act.role} onDone={onDone} onCancel={onClose} />}
      {(act.kind === 'reset' || act.kind === 'end') && <ConfirmForm kind={act.kind} account={act.account} onDone={onDone} onCancel={onClose} />}
    </Drawer>
  );
}
