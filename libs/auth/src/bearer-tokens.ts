import type { DataSource } from 'typeorm';
import { derivedId } from '@huiying/engine';
import { withActor, type ActorSession } from '@huiying/persistence';
import { newSecret, secretHash } from './secret';
import { signedInOf, type SignedIn, type SignedInRow } from './signed-in';

/** A token as its owner sees it in his list, by the name he gave it; the secret itself is shown only when it is made. */
export interface BearerToken {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Tokens for programs that act for a person. Only their digests are stored: a token is shown once. */
export class BearerTokens {
  constructor(private readonly dataSource: DataSource) {}

  async signedInBy(token: string): Promise<SignedIn | null> {
    const [row] = await this.dataSource.query<SignedInRow[]>('select * from auth_api_token($1)', [secretHash(token)]);
    return row === undefined ? null : signedInOf(row, { kind: 'bearer' });
  }

  /**
   * Makes a token for the signed-in person himself, for so many days. Asked for again under the same key there is still
   * one token, with a new secret. Null: the key belongs to another one, or to one that was withdrawn.
   */
  async open(session: ActorSession, name: string, days: number, key: string | null = null): Promise<{ readonly id: string; readonly token: string } | null> {
    const { secret, hash } = newSecret();
    const [row] = await withActor(this.dataSource, session, (db) =>
      db.query<{ id: string | null }>(`select auth_token_open($1, $2, $3, clock_timestamp() + $4 * interval '1 day') as id`, [key === null ? null : derivedId('token', session.personId, key), name, hash, days]));
    if (row?.id) return { id: row.id, token: secret };
    if (key !== null) return null;
    throw new Error('the signed-in person has no account that could hold a token');
  }

  async list(session: ActorSession): Promise<readonly BearerToken[]> {
    return withActor(this.dataSource, session, (db) => db.query<BearerToken>('select id, name, created_at as "createdAt", expires_at as "expiresAt" from auth_tokens()'));
  }

  /** False where he has no such token. */
  async close(session: ActorSession, id: string): Promise<boolean> {
    const [row] = await withActor(this.dataSource, session, (db) => db.query<{ closed: boolean }>('select auth_token_close($1) as closed', [id]));
    return row?.closed ?? false;
  }
}
