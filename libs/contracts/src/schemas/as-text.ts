import type { ContentRef } from '@huiying/engine';

/** An input of the core as it comes over HTTP: the text itself, or the id of a staged file, wherever the core will see a reference. */
export type AsText<T> =
  T extends ContentRef ? string | { readonly file: string }
  : T extends string | number | boolean | null | undefined ? T
  : T extends readonly (infer U)[] ? readonly AsText<U>[]
  : { readonly [K in keyof T]: AsText<T[K]> };
