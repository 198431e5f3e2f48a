import type { CaseId, CongressId, PartId } from './ids';
import type { Deadlines } from './deadline/ledger';
import type { Instant } from './time/day';

/** Where a part was last changed: in the case's own numbering, and in the one that the handling side sees. */
export interface Touch {
  readonly seq: number;
  readonly openSeq: number;
}

/** What the state of every case type has. Plain data: it is stored as JSON and rebuilt by folding the events. */
export interface CaseState {
  readonly caseId: CaseId;
  readonly congressId: CongressId;
  readonly seq: number;
  /** Number of events that are not veiled: the version that the handling side gets. */
  readonly openSeq: number;
  readonly lastAt: Instant;
  readonly openLastAt: Instant;
  /** Rule set that the case is pinned to; before registration the one of the day. */
  readonly ruleVersion: string;
  readonly touched: Readonly<Record<string, Touch>>;
  readonly deadlines: Deadlines;
}

/** A small machine within the case, as gates and relations see it. */
export interface PartRef {
  readonly kind: string;
  readonly id: PartId;
  readonly state: string;
}
