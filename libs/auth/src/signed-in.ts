import { isHandlingSide, type ActorSession } from '@huiying/persistence';
import type { RoleHeld } from '@huiying/engine';

/** How somebody showed who he is: a cookie needs the second secret against forged requests, a token does not. */
export type Credential = { readonly kind: 'cookie'; readonly csrfHash: Buffer } | { readonly kind: 'bearer' };

/** A person who is signed in, with the roles of today. */
export interface SignedIn {
  readonly session: ActorSession;
  readonly credential: Credential;
  /** When what he showed ends, by the real clock: his session or his token. */
  readonly expiresAt: Date;
  /** When he signed in, from which the limit of his session counts; null for a token, which nothing keeps. */
  readonly signedInAt: Date | null;
  /** He signed in by a password that an administrator gave him and must choose one before anything else. */
  readonly mustChange: boolean;
}

/** Columns that the database's functions answer for a session or a token; `roles` are those of today. */
export interface SignedInRow {
  readonly congress_id: ActorSession['congressId'];
  readonly person_id: ActorSession['personId'];
  readonly expires_at: Date;
  /** Of a session only. */
  readonly signed_in_at?: Date;
  readonly must_change: boolean;
  readonly roles: readonly RoleHeld[];
}

/** A session's or a token's row as a person; `handling` follows from the roles: such people read in the numbering that hides open ratings. */
export const signedInOf = ({ congress_id, person_id, expires_at, signed_in_at, must_change, roles }: SignedInRow, credential: Credential): SignedIn => ({
  session: { congressId: congress_id, personId: person_id, roles, handling: isHandlingSide(roles) }, credential, expiresAt: expires_at, signedInAt: signed_in_at ?? null, mustChange: must_change,
});
