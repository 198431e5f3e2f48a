import type { CaseState } from '@huiying/engine';
import type { AnyCaseModule } from '@huiying/executor';
import type { ViewCheck } from './views/view-check';

/** An invariant that a state breaks; `part` is the id of the part that it stands on. */
export interface BrokenInvariant {
  readonly code: string;
  readonly part?: string;
}

/** A case type with what only verify needs of it. */
export interface VerifiedCaseType {
  readonly module: AnyCaseModule;
  /** One for each of the module's own views: what its rows must be, in SQL written for this purpose. */
  readonly views: readonly ViewCheck[];
  /** What must be true of every state under its rules. A method, so that each type may name its own state and rules. */
  invariants(state: CaseState, rules: object): readonly BrokenInvariant[];
}
