import type { EventBody } from '@huiying/engine';

/** An event of this case type. `data` holds codes, days, ids, numbers and references into `content`, never a word of text. */
export interface Body<T extends string, D, V extends number = 1> extends EventBody {
  readonly type: T;
  readonly v: V;
  readonly data: Readonly<D>;
}

/** An event that says all by its name and its part. */
export type Nothing = Record<never, never>;
