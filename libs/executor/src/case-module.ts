import type { CaseState, CaseType, Day, EventBody } from '@huiying/engine';
import type { View, ViewSource } from '@huiying/persistence';

/** Rules as the executor reads them from a congress's row, or what is wrong with that row. */
export type ReadRules<R> = { readonly ok: true; readonly rules: R } | { readonly ok: false; readonly problems: readonly string[] };

/** A case type with all that the executor needs to serve it: nothing else in this package knows any type. */
export interface CaseModule<S extends CaseState, E extends EventBody, R> {
  readonly type: CaseType<S, E, R>;
  readonly views: readonly View<S, ViewSource<S, E, R>>[];
  readonly readRules: (data: unknown) => ReadRules<R>;
  /** From here on a case keeps its version of the rules; before, those of the day hold. */
  readonly isPinned: (state: S) => boolean;
  /**
   * The day whose rules a command stands under that makes a case and pins it at once, by a day of its input: a suggestion
   * that is taken over from a ledger keeps those of the day on which it was registered. Null: the day of the fact.
   */
  readonly dayOfRules?: (command: string, input: unknown) => Day | null;
  /** Ids of the contents by whose words the case is found. */
  readonly searchable: (state: S) => readonly string[];
}

/**
 * A module whose types are closed over: the executor passes states and events through without looking into them.
 * TypeScript has no existential types, so this is the one place where the three parameters are given up.
 */
export type AnyCaseModule = CaseModule<CaseState, EventBody, object>;

/** Closes a module over its three types; the compiler checks here for the last time that its views, rules and events belong together. */
export const asCaseModule = <S extends CaseState, E extends EventBody, R extends object>(module: CaseModule<S, E, R>): AnyCaseModule => module as unknown as AnyCaseModule;
