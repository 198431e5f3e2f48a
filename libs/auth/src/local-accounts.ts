import type { DataSource } from 'typeorm';
import { askWithoutActor, keepAccountAct, withActor, withoutActor, type ActorSession } from '@huiying/persistence';
import { AttemptLimiter, type AttemptLimit } from './attempt-limiter';
import { hashPassword, isPassword } from './password';
import { isSecret, newSecret, secretHash } from './secret';
import { signedInOf, type SignedIn, type SignedInRow } from './signed-in';

/** How long a sign-in lasts, in milliseconds: a working day with its evening. */
export const SESSION_MS = 12 * 3_600_000;

const ADDRESS_LIMIT: AttemptLimit = { attempts: 30, windowMs: 5 * 60_000 };
const LOGIN_LIMIT: AttemptLimit = { attempts: 10, windowMs: 5 * 60_000 };

/** What a sign-in brings: the session's token for the cookie and its second secret (`csrf`) for our pages, or why not. `retryAfter` is in seconds. */
export type SignInAnswer =
  | { readonly ok: true; readonly token: string; readonly csrf: string; readonly signedIn: SignedIn }
  /** `wrong` for every reason that would tell something about the account: unknown, disabled, password. */
  | { readonly ok: false; readonly reason: 'wrong' }
  | { readonly ok: false; readonly reason: 'tooMany'; readonly retryAfter: number };

/** `wrong`: the present password was not right · `same`: the new one is the present one · `retryAfter` is in seconds. */
export type PasswordChange = { readonly outcome: 'changed' | 'wrong' | 'same' } | { readonly outcome: 'tooMany'; readonly retryAfter: number };

interface AccountRow { id: string; password_hash: string; disabled: boolean; locked: boolean }

/** Sign-in with login and password, and the sessions that come of it. */
export class LocalAccounts {
  private readonly byAddress: AttemptLimiter;
  private readonly byLogin: AttemptLimiter;

  constructor(private readonly dataSource: DataSource, limits: { address?: AttemptLimit; login?: AttemptLimit } = {}) {
    this.byAddress = new AttemptLimiter(limits.address ?? ADDRESS_LIMIT);
    this.byLogin = new AttemptLimiter(limits.login ?? LOGIN_LIMIT);
  }

  /** `address` is the client's, as the trusted proxies tell it. */
  async signIn(written: string, password: string, address: string): Promise<SignInAnswer> {
    const login = written.toLowerCase();
    const retryAfter = Math.max(this.byAddress.take(address), this.byLogin.take(login));
    if (retryAfter > 0) return { ok: false, reason: 'tooMany', retryAfter };
    const [account] = await withoutActor(this.dataSource, (db) => db.query<AccountRow>('select * from auth_account_by_login($1)', [login], 'account-by-login'));
    const usable = account !== undefined && !account.disabled && !account.locked;
    const right = await isPassword(account?.password_hash ?? null, password);
    if (account === undefined || !usable || !right) {
      if (usable) await withoutActor(this.dataSource, (db) => db.query('select auth_failed($1)', [login], 'auth-failed'));
      return { ok: false, reason: 'wrong' };
    }
    this.byLogin.clear(login);
    this.byAddress.giveBack(address);
    return this.open(account.id);
  }

  /** The person of a session's token, with his roles of today; null where it is unknown, over or closed. */
  async signedInBy(token: string): Promise<SignedIn | null> {
    const [row] = await askWithoutActor<SignedInRow & { csrf_hash: Buffer }>(this.dataSource, 'select * from auth_session_by_token($1)', [secretHash(token)], 'session-by-token');
    return row === undefined ? null : signedInOf(row, { kind: 'cookie', csrfHash: row.csrf_hash });
  }

  async signOut(token: string): Promise<void> {
    await withoutActor(this.dataSource, (db) => db.query('select auth_session_close($1)', [secretHash(token)], 'session-close'));
  }

  /**
   * Another password for the signed-in person. It ends his other sessions and all tokens. `token` is that of the session
   * in which he does it, which goes on.
   */
  async changePassword(session: ActorSession, current: string, next: string, token: string | null): Promise<PasswordChange> {
    const [own] = await withActor(this.dataSource, session, (db) => db.query<{ login: string; password_hash: string }>('select login, password_hash from own_account()'));
    const retryAfter = this.byLogin.take(own?.login ?? '');
    if (retryAfter > 0) return { outcome: 'tooMany', retryAfter };
    if (own === undefined || !(await isPassword(own.password_hash, current))) return { outcome: 'wrong' };
    this.byLogin.clear(own.login);
    if (await isPassword(own.password_hash, next)) return { outcome: 'same' };
    const passwordHash = await hashPassword(next);
    await withActor(this.dataSource, session, async (db) => {
      await db.query('select own_password($1, $2)', [passwordHash, token === null ? null : secretHash(token)]);
      await keepAccountAct(db, session.congressId, session.personId, { act: 'passwordChanged', personId: session.personId });
    });
    return { outcome: 'changed' };
  }

  private async open(accountId: string): Promise<SignInAnswer> {
    const token = newSecret();
    const csrf = newSecret();
    await withoutActor(this.dataSource, (db) =>
      db.query(`select auth_session_open($1, $2, $3, clock_timestamp() + $4 * interval '1 millisecond')`, [accountId, token.hash, csrf.hash, SESSION_MS], 'session-open'));
    const signedIn = await this.signedInBy(token.secret);
    return signedIn === null ? { ok: false, reason: 'wrong' } : { ok: true, token: token.secret, csrf: csrf.secret, signedIn };
  }
}

/** True where the request carries the second secret of its session. A bearer token is sent by no browser on its own. */
export const isFromOurPages = ({ credential }: SignedIn, csrf: string | undefined): boolean =>
  credential.kind === 'bearer' || (csrf !== undefined && isSecret(csrf, credential.csrfHash));
