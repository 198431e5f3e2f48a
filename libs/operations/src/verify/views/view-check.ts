/**
 * What the rows of a view must be, said a second time and in SQL: a fault of the writer's code must not hide itself.
 * `expected` selects the columns from `folded`, which has one row for each case:
 * `case_id`, `congress_id`, `state` (folded anew from the events), `tasks` and `access` (as the core computes them),
 * `veiled_kinds` (kinds of deadlines that are veiled), `core` ({ stage, beside, round, ended }), `searchable` (contents by
 * whose words it is found), `rules` (those that it stands under).
 */
export interface ViewCheck {
  readonly table: string;
  /** Columns that name a row within all cases. */
  readonly key: readonly string[];
  /** Every column that is compared, the key's and `case_id` among them. */
  readonly columns: readonly string[];
  readonly expected: string;
}
