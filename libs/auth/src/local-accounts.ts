import type { DataSource } from 'typeorm';
import { askWithoutActor, keepAccountAct, withActor, withoutActor, type ActorSession } from '@huiying/persistence';
import { AttemptLimiter, type AttemptLimit } from './attempt-limiter';
import { networkOf } from './network-of-address';
import { hashPassword, isPassword } from './password';
import { isSecret, newSecret, secretHash } from './secret';
import { signedInOf, type SignedIn, type SignedInRow } from './signed-in';

/** How long a sign-in lasts, in milliseconds: a working day with its evening. */
export const SESSION_MS = 12 * 3_600_000;

/** How long a session can be kept after the sign-in, in milliseconds: nobody stays signed in for ever. */
export const SESSION_LIMIT_MS = 24 * 3_600_000;

/** Wrong sign-ins of one network, whatever the logins: a whole office may stand behind one address, a program that tries names does not stop at a hundred. */
const ADDRESS_LIMIT: AttemptLimit = { attempts: 100, windowMs: 5 * 60_000 };
const OWN_PASSWORD_LIMIT: AttemptLimit = { attempts: 10, windowMs: 5 * 60_000 };

/** What a sign-in brings: the session's token for the cookie and its second secret (`csrf`) for our pages, or why not. `retryAfter` is in seconds. */
export type SignInAnswer =
  | { readonly ok: true; readonly token: string; readonly csrf: string; readonly signedIn: SignedIn }
  /** `wrong` for every reason that would tell something about the account: unknown, disabled, password. */
  | { readonly ok: false; readonly reason: 'wrong' }
  | { readonly ok: false; readonly reason: 'tooMany'; readonly retryAfter: number };

/** `wrong`: the present password was not right · `same`: the new one is the present one · `retryAfter` is in seconds. */
export type PasswordChange = { readonly outcome: 'changed' | 'wrong' | 'same' } | { readonly outcome: 'tooMany'; readonly retryAfter: number };

/** What the database answers to one attempt. `retry_after` is in seconds; without an account there is no hash either. */
interface AttemptRow { retry_after: number; id: string | null; password_hash: string | null; disabled: boolean | null }

/** Sign-in with login and password, and the sessions that come of it. */
export class LocalAccounts {
  private readonly byNetwork: AttemptLimiter;
  private readonly byPerson: AttemptLimiter;

  constructor(private readonly dataSource: DataSource, limits: { address?: AttemptLimit; ownPassword?: AttemptLimit } = {}) {
    this.byNetwork = new AttemptLimiter(limits.address ?? ADDRESS_LIMIT);
    this.byPerson = new AttemptLimiter(limits.ownPassword ?? OWN_PASSWORD_LIMIT);
  }

  /**
   * `address` is the client's, as the trusted proxies tell it. Unknown logins are counted and made to wait like known
   * ones, so that neither the answer nor a wait tells which exist.
   */
  async signIn(written: string, password: string, address: string): Promise<SignInAnswer> {
    const login = written.toLowerCase();
    const network = networkOf(address);
    const busy = this.byNetwork.take(network);
    if (busy > 0) return { ok: false, reason: 'tooMany', retryAfter: busy };
    const attempt = await this.attempt(login, network);
    if (attempt.retry_after > 0) return { ok: false, reason: 'tooMany', retryAfter: attempt.retry_after };
    const right = await isPassword(attempt.password_hash, password);
    if (attempt.id === null || attempt.disabled !== false || !right) {
      await withoutActor(this.dataSource, (db) => db.query('select auth_wrong($1)', [login], 'auth-wrong'));
      return { ok: false, reason: 'wrong' };
    }
    this.byNetwork.giveBack(network);
    return this.open(attempt.id, network);
  }

  /** The person of a session's token, with his roles of today; null where it is unknown, over or closed. */
  async signedInBy(token: string): Promise<SignedIn | null> {
    const [row] = await askWithoutActor<SignedInRow & { csrf_hash: Buffer }>(this.dataSource, 'select * from auth_session_by_token($1)', [secretHash(token)], 'session-by-token');
    return row === undefined ? null : signedInOf(row, { kind: 'cookie', csrfHash: row.csrf_hash });
  }

  /** Lets a session go on for `SESSION_MS` from now, within its limit. Answers its new end; null where it has ended. */
  async keep(token: string): Promise<Date | null> {
    const [row] = await withoutActor(this.dataSource, (db) =>
      db.query<{ ends: Date | null }>(`select auth_session_keep($1, $2 * interval '1 millisecond', $3 * interval '1 millisecond') as ends`, [secretHash(token), SESSION_MS, SESSION_LIMIT_MS], 'session-keep'));
    return row?.ends ?? null;
  }

  async signOut(token: string): Promise<void> {
    await withoutActor(this.dataSource, (db) => db.query('select auth_session_close($1)', [secretHash(token)], 'session-close'));
  }

  /**
   * Another password for the signed-in person. It ends his other sessions and all tokens. `token` is that of the session
   * in which he does it, which goes on.
   */
  async changePassword(session: ActorSession, current: string, next: string, token: string | null): Promise<PasswordChange> {
    const [own] = await withActor(this.dataSource, session, (db) => db.query<{ password_hash: string }>('select password_hash from own_account()'));
    // By the person, whom his session tells: strangers at the sign-in page use nothing of it up.
    const retryAfter = this.byPerson.take(session.personId);
    if (retryAfter > 0) return { outcome: 'tooMany', retryAfter };
    if (own === undefined || !(await isPassword(own.password_hash, current))) return { outcome: 'wrong' };
    this.byPerson.clear(session.personId);
    if (await isPassword(own.password_hash, next)) return { outcome: 'same' };
    const passwordHash = await hashPassword(next);
    await withActor(this.dataSource, session, async (db) => {
      await db.query('select own_password($1, $2)', [passwordHash, token === null ? null : secretHash(token)]);
      await keepAccountAct(db, session.congressId, session.personId, { act: 'passwordChanged', personId: session.personId });
    });
    return { outcome: 'changed' };
  }

  /** Counted before the password is looked at, and committed: of many at once no more get through than one after another. */
  private async attempt(login: string, network: string): Promise<AttemptRow> {
    const [row] = await withoutActor(this.dataSource, (db) => db.query<AttemptRow>('select * from auth_attempt($1, $2)', [login, network], 'auth-attempt'));
    if (row === undefined) throw new Error('an attempt to sign in was not answered');
    return row;
  }

  private async open(accountId: string, network: string): Promise<SignInAnswer> {
    const token = newSecret();
    const csrf = newSecret();
    await withoutActor(this.dataSource, (db) =>
      db.query(`select auth_session_open($1, $2, $3, $4, clock_timestamp() + $5 * interval '1 millisecond')`, [accountId, network, token.hash, csrf.hash, SESSION_MS], 'session-open'));
    const signedIn = await this.signedInBy(token.secret);
    return signedIn === null ? { ok: false, reason: 'wrong' } : { ok: true, token: token.secret, csrf: csrf.secret, signedIn };
  }
}

/** True where the request carries the second secret of its session. A bearer token is sent by no browser on its own. */
export const isFromOurPages = ({ credential }: SignedIn, csrf: string | undefined): boolean =>
  credential.kind === 'bearer' || (csrf !== undefined && isSecret(csrf, credential.csrfHash));
