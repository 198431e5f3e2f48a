export { CHECK_NAMES, FINDING_CODES, NOTE_CODES, plainLine, type CheckName, type Finding, type FindingCode, type Note, type NoteCode } from './finding';
export type { VerifyOptions, VerifyProgress } from './options';
export type { ProcessRegistry, RunningCase } from './process-registry';
export { runVerify, type VerifyExitCode, type VerifyRun } from './run-verify';
export { temporalProcesses } from './temporal-processes';
export type { BrokenInvariant, VerifiedCaseType } from './verified-case-type';
export { verify } from './verify';
export { suggestionPartChecks } from './views/suggestion';
export type { ViewCheck } from './views/view-check';
