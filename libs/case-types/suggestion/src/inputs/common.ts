import type { ContentRef } from '@huiying/engine';

/** A command that needs nothing beside its envelope (part, day, reason, way of entry). */
export type NoInput = Readonly<Record<never, never>>;

/** What may also be entered from paper or by telephone: the scan or note stands beside. */
export interface FromPaper {
  readonly scan?: ContentRef;
}

/** What an order of the process in time brings: which deadline, and which step of it. */
export interface ClockOrderInput {
  readonly deadline: string;
  readonly step?: string;
}
