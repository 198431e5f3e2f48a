import type { Mode } from '@huiying/platform';

/** What the api was started with, as values: nothing below reads the environment. */
export interface ApiSettings {
  readonly mode: Mode;
  /** Cookies are sent over https only. */
  readonly https: boolean;
  readonly trustedProxies: readonly string[];
  /** Folder of the built web pages; null where there are none. */
  readonly webFolder: string | null;
  /** Where uploaded files lie; without it none are taken in. */
  readonly filesFolder?: string;
  /** Who shows it gets the metrics; without one they are for the same machine alone. */
  readonly metricsToken?: string;
}

/** Demo accounts and the movable clock exist in demo and test only. */
export const clockMoves = ({ mode }: ApiSettings): boolean => mode !== 'production';
