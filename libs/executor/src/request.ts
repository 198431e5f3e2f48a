import type { CaseFacts, CaseId, Day, Entry, PersonId, Refusal } from '@huiying/engine';
import type { TextOnItsWay } from '@huiying/contracts';

/** A person's command as the API passes it on: its form is checked, nothing is decided. */
export interface CommandRequest {
  readonly caseType: string;
  /** Null for the command that makes the case; its id is then derived from the command's. */
  readonly caseId: CaseId | null;
  readonly command: string;
  readonly part: string | null;
  readonly day: Day | null;
  readonly entry: Entry;
  readonly onBehalfOf: PersonId | null;
  readonly reason: TextOnItsWay | null;
  /** Fields of text hold `TextOnItsWay`, fields of files `FileOnItsWay`. */
  readonly input: unknown;
  readonly idempotencyKey: string;
  /** Version that the form was read at, in the reader's own numbering. */
  readonly ifMatch: number | null;
  /** All cases of one act on many: its key stands for exactly these. */
  readonly together?: readonly CaseId[];
}

/** A command that the core accepted. Of several given together it holds only where all were accepted. */
export interface Accepted {
  readonly ok: true;
  readonly caseId: CaseId;
  /** Version in the reader's own numbering. */
  readonly version: number;
  readonly stage: string;
  readonly round: number;
  /** Computed when it is asked for. */
  readonly facts: () => CaseFacts;
  /** The same command had been accepted before: nothing was done again. */
  readonly repeated: boolean;
}

/** How a command ended without a fault: accepted, refused by the core, or not for this case. `keyReused`: the key was used for another command. */
export type CommandResult =
  | Accepted
  | { readonly ok: false; readonly refusal: Refusal }
  /** Unknown and invisible cases look the same. */
  | { readonly ok: false; readonly problem: 'notFound' | 'keyReused' };

/** The command could not be carried out for a reason of the environment; repeating it with the same key is always safe. */
export class TemporarilyUnavailable extends Error {
  constructor(cause: unknown) {
    super('temporarily unavailable', { cause });
  }
}
