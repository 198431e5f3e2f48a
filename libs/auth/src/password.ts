import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB, two passes, one lane (the first profile of OWASP's cheat sheet); about 10 ms. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash that is stored; it names its algorithm and parameters itself. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), ARGON2ID);

let nobody: Promise<string> | undefined;

/**
 * True where the password belongs to the hash. Without a hash (an unknown login) it works just as long and answers
 * false, so that the time of the answer does not tell which logins exist.
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('a password that nobody has');
  const right = await verify(stored ?? (await nobody), password.normalize('NFC'));
  return right && stored !== null;
}
