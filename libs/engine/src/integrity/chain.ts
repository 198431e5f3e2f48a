import { createHash } from 'node:crypto';

/** Names the algorithm beside every hash, so that another (SM3) can follow it. */
export const CHAIN_ALGORITHM = 'sha256';

/**
 * The hash of one event: over the hash before it (empty for the first) and its canonical bytes.
 * Within a case it shows an edit; a cut tail, or an owner who computes all of it anew, it does not: the nightly root does.
 */
export const chainHash = (previous: Buffer | null, bytes: Buffer): Buffer =>
  createHash(CHAIN_ALGORITHM).update(previous ?? Buffer.alloc(0)).update(bytes).digest();
