import type { PinnedProgram } from './programs';

/** What a way of finding the program is given. */
export interface Search {
  readonly program: PinnedProgram;
  /** Inherited by every program that is run, so that proxies and pip's own settings hold. */
  readonly environment: NodeJS.ProcessEnv;
  /** `linux-x64` and the like. */
  readonly platform: string;
  /** Told before each step that takes longer than a moment. */
  readonly progress: (step: string) => void;
  /** Breaks off a download. */
  readonly signal?: AbortSignal | undefined;
}

/** The program's path, or why this way has none. */
export type Outcome = { readonly found: string } | { readonly missed: string };

/** One way of getting the program. It answers `missed` with a reason, and throws for nothing that the next way could mend. */
export interface Way {
  readonly name: string;
  readonly find: (search: Search) => Promise<Outcome>;
}
