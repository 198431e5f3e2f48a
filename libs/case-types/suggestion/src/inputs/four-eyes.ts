import type { NoInput } from './common';

/** 复核同意: the command of the first person is decided anew. */
export type ConfirmProposedInput = NoInput;
/** 复核退回. Needs the reason. */
export type RejectProposedInput = NoInput;
