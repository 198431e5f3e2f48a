import { refuse } from './refusal';

/** What was said behind `npm start --`. */
export interface LauncherArguments {
  /** Undefined where nothing was said. */
  readonly demo: boolean | undefined;
  /** For developers: PostgreSQL and Temporal only. */
  readonly serversOnly: boolean;
}

/** Reads them; refuses one that it does not know. */
export function readArguments(given: readonly string[]): LauncherArguments {
  let demo: boolean | undefined;
  let serversOnly = false;
  for (const argument of given) {
    if (argument === '--demo=off') demo = false;
    else if (argument === '--demo=on' || argument === '--demo') demo = true;
    else if (argument === '--servers-only') serversOnly = true;
    else refuse('wrongArgument', argument);
  }
  return { demo, serversOnly };
}
