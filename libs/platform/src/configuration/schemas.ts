import { z } from 'zod';

const text = z.string().optional();

/** A variable that may be absent; a blank one counts as absent, as shells and compose files write it. */
const present = text.transform((value) => (value === undefined || value.trim() === '' ? undefined : value.trim()));

/** Any text, without the blanks around it; a blank variable counts as absent. */
export const optionalText = present;

/** Any text, without the blanks around it, or the fallback when absent. */
export const textOr = (fallback: string): z.ZodType<string, string | undefined> => present.transform((value) => value ?? fallback);

/** One of the listed words, or the fallback when absent. */
export const oneOf = <const T extends readonly string[]>(words: T, fallback: T[number] | undefined) =>
  present.transform((value, context): T[number] | undefined => {
    if (value === undefined) return fallback;
    const word = words.find((w) => w === value);
    if (word === undefined) context.addIssue({ code: 'custom', message: `must be one of ${words.join(', ')}` });
    return word;
  });

/** A TCP port, 1 to 65535. */
export const port = present.transform((value, context): number | undefined => {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isInteger(number) && /^\d+$/.test(value) && number >= 1 && number <= 65_535) return number;
  context.addIssue({ code: 'custom', message: 'must be a port from 1 to 65535' });
  return z.NEVER;
});

/** A TCP port, 1 to 65535, or the fallback when absent. */
export const portOr = (fallback: number): z.ZodType<number, string | undefined> => port.transform((value) => value ?? fallback);

/** A whole number from 1 to `most`, or the fallback when absent. */
export const countOr = (fallback: number, most: number): z.ZodType<number, string | undefined> => present.transform((value, context): number => {
  if (value === undefined) return fallback;
  if (/^\d{1,9}$/.test(value) && Number(value) >= 1 && Number(value) <= most) return Number(value);
  context.addIssue({ code: 'custom', message: `must be a whole number from 1 to ${most}` });
  return z.NEVER;
});

/** The address of a database: `postgres://user:password@host:port/name`. */
export const databaseUrl = present.transform((value, context): string | undefined => {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const right = url !== undefined && ['postgres:', 'postgresql:'].includes(url.protocol) && url.username !== '' && url.pathname.length > 1;
  if (right) return value;
  context.addIssue({ code: 'custom', message: 'must look like postgres://user:password@host:5432/database' });
  return z.NEVER;
});

/** `host:port` without a scheme, as Temporal's own programs take it. */
export const hostAndPort = present.transform((value, context): string | undefined => {
  if (value === undefined || /^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9._-]+):\d{1,5}$/.test(value)) return value;
  context.addIssue({ code: 'custom', message: 'must look like host:7233' });
  return z.NEVER;
});

/** An http or https address without a path. */
export const origin = present.transform((value, context): string | undefined => {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url !== undefined && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && url.search === '') return url.origin;
  context.addIssue({ code: 'custom', message: 'must look like https://host or http://host:port, without a path' });
  return z.NEVER;
});

/** A key of exactly 32 bytes, written in base64. */
export const key32 = present.transform((value, context): Buffer | undefined => {
  if (value === undefined) return undefined;
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length === 32 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) return bytes;
  context.addIssue({ code: 'custom', message: 'must be 32 bytes in base64 (openssl rand -base64 32)' });
  return z.NEVER;
});
