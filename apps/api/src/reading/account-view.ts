import type { z } from 'zod';
import type { ManagedAccount } from '@huiying/auth';
import type { accountSchema } from '@huiying/contracts/schemas';
import { instantOf, type Day } from '@huiying/engine';
import type { ActorSession, KeptAccountAct } from '@huiying/persistence';
import { dayText, text, type Locale } from '@huiying/texts';
import { labelled } from './labelled';
import { momentText } from './moment-text';

type AccountView = z.input<typeof accountSchema>;

const stateOf = ({ disabled, mustChange }: ManagedAccount): string => (disabled ? 'ended' : mustChange ? 'firstSignIn' : 'open');

const standingOf = ({ from, until }: { from: Day; until: Day | null }, today: Day): AccountView['roles'][number]['standing'] =>
  until !== null && until < today ? 'over' : from > today ? 'coming' : 'now';

/** One account as its administrator sees it. */
export const accountView = (account: ManagedAccount, { personId }: ActorSession, locale: Locale, today: Day): AccountView => ({
  id: account.id, person: { id: account.personId, name: account.personName }, login: account.login, state: labelled(locale, 'accountState', stateOf(account)), own: account.personId === personId,
  wrongPasswords: account.wrongPasswords && { ...account.wrongPasswords, since: account.wrongPasswords.since.toISOString(), sinceText: momentText(locale, instantOf(account.wrongPasswords.since)) },
  roles: account.roles.map(({ id, role, bodyId, bodyName, from, until }) => ({
    id, role: labelled(locale, 'role', role), body: bodyId === null ? null : { id: bodyId, name: bodyName ?? '' }, from, until, standing: standingOf({ from, until }, today),
  })),
});

/** One act on an account as a sentence. Nobody resets his own password but on the machine itself. */
export function accountActText(locale: Locale, { act, by, whom, own, role, body, from, until }: KeptAccountAct): string {
  const held = role === null ? '' : `${text(locale, `role.${role}`)}${body === null ? '' : ` · ${body}`}`;
  return text(locale, `accountAct.${act === 'passwordReset' && own ? 'passwordResetOnMachine' : act}`, { by, whom, role: held, from: from === null ? '' : dayText(locale, from), until: until === null ? 'none' : dayText(locale, until) });
}
