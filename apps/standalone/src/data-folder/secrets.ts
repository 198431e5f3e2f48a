import { randomBytes } from 'node:crypto';
import { readJsonFile, writeJsonFile } from './json-file';

const NAMES = ['superuserPassword', 'ownerPassword', 'apiPassword', 'workerPassword', 'codecKey'] as const;

/** What the first start makes up and every later one finds again; base64url passwords, the key 32 bytes in base64. */
export type Secrets = Readonly<Record<(typeof NAMES)[number], string>>;

/** Reads the secrets and makes those that are missing. The file is readable by its owner only. */
export function keptSecrets(file: string): Secrets {
  const found: Readonly<Record<string, unknown>> = Object(readJsonFile(file));
  const made = NAMES.map((name) => {
    const value = found[name];
    return [name, typeof value === 'string' ? value : newSecret(name)] as const;
  });
  const secrets = Object.fromEntries(made) as Secrets;
  if (NAMES.some((name) => found[name] !== secrets[name])) writeJsonFile(file, secrets);
  return secrets;
}

const newSecret = (name: (typeof NAMES)[number]): string => randomBytes(32).toString(name === 'codecKey' ? 'base64' : 'base64url');
