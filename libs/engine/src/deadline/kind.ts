import type { DeadlineSetting } from './setting';

/** What the passing of a deadline brings. */
export type WhenPassed =
  /** Nothing more than the reminders before it. */
  | { readonly then: 'nothing' }
  /** The clock runs on and the matter climbs the rungs that the rule set names. */
  | { readonly then: 'escalate' }
  /** A command of the table, by time: the executor itself lets it happen before any later command. */
  | { readonly then: 'command'; readonly command: string };

/** One kind of deadline of a case type: whose part it stands on, and which stage of the process gives its orders. */
export interface DeadlineKind<R> {
  readonly kind: string;
  readonly part: string;
  readonly owner: string;
  readonly setting: (rules: R) => DeadlineSetting | null;
  readonly basis: (rules: R) => string;
  readonly whenPassed: WhenPassed;
  /** Reminders of it tell of a rating that is owed: veiled from the handling side. */
  readonly veiled?: boolean;
}
