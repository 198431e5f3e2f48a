import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Bytes of randomness in a token: it needs no salt and no slow hash. */
const SECRET_BYTES = 32;

/** A new secret for its holder, and the SHA-256 digest that is stored of it. */
export function newSecret(): { readonly secret: string; readonly hash: Buffer } {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return { secret, hash: secretHash(secret) };
}

/** The SHA-256 digest under which a token is stored and looked up. */
export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();

/** Compares in constant time. */
export const isSecret = (secret: string, hash: Buffer): boolean => timingSafeEqual(secretHash(secret), hash);
