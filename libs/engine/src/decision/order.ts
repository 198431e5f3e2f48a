import type { CaseId, CommandId } from '../ids';
import type { Instant } from '../time/day';
import { derivedId } from '../uuid';

/** What makes one order of the system this one and no other; epoch and time are not part of it. */
export interface OrderIdentity {
  readonly caseId: CaseId;
  readonly command: string;
  readonly part?: string | null;
  /** Sequence of the event that made an order at once owed. */
  readonly cause?: number | null;
  /** Id of the ledger entry, never its kind. */
  readonly deadline?: string | null;
  readonly step?: string | null;
  /** The step's due moment: a moved deadline is a new step. */
  readonly dueAt?: Instant | null;
}

/** Command id of an order: a restarted run that gives it again repeats nothing. */
export const orderId = (o: OrderIdentity): CommandId =>
  derivedId('order', o.caseId, o.command, o.part, o.cause, o.deadline, o.step, o.dueAt) as CommandId;
