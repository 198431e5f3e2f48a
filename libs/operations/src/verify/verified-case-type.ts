import type { BodyId, CaseEvent, CaseState, Instant, PersonId } from '@huiying/engine';
import type { AnyCaseModule } from '@huiying/executor';
import type { ViewCheck } from './views/view-check';

/** An invariant that a state breaks; `part` is the id of the part that it stands on. */
export interface BrokenInvariant {
  readonly code: string;
  readonly part?: string;
}

/** The bodies in which a person held a role at a moment, whatever he acted as just then. */
export type BodiesOf = (person: PersonId, at: Instant) => ReadonlySet<BodyId>;

/** A case type with what only verify needs of it. */
export interface VerifiedCaseType {
  readonly module: AnyCaseModule;
  /** One for each of the module's own views: what its rows must be, in SQL written for this purpose. */
  readonly views: readonly ViewCheck[];
  /**
   * What must be true of every state under its rules. `events` are those that led to it, for what the state does not
   * keep; none where they are damaged. `bodiesOf` answers from the registers of the case's congress. A method, so that each type may name its own state and rules.
   */
  invariants(state: CaseState, rules: object, events: readonly CaseEvent[], bodiesOf: BodiesOf): readonly BrokenInvariant[];
}
