import type { z } from 'zod';

/** The processes that read the configuration; each needs another part of it. */
export type ProcessName = 'launcher' | 'api' | 'worker' | 'tool';

/**
 * One environment variable. The table of the README is made of these, so nothing about a variable is said twice.
 * `shownDefault` is what the table prints; the value itself is given by the schema's default.
 */
export interface Variable<T> {
  readonly name: string;
  readonly kind: string;
  readonly shownDefault: string;
  readonly secret: boolean;
  readonly requiredBy: readonly ProcessName[];
  readonly description: { readonly en: string; readonly zh: string };
  readonly schema: z.ZodType<T, string | undefined>;
}

type Definition<T> = Pick<Variable<T>, 'kind' | 'description' | 'schema'> & Partial<Pick<Variable<T>, 'shownDefault' | 'secret' | 'requiredBy'>>;

/** Completes a definition with what most variables share: not secret, without default, required by nobody. */
export const variable = <T>(name: string, definition: Definition<T>): Variable<T> => ({ name, shownDefault: '–', secret: false, requiredBy: [], ...definition });
