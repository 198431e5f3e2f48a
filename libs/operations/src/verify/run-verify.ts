import { CHECK_NAMES, type CheckName, type Finding, type Note } from './finding';
import type { VerifyOptions } from './options';
import { verify } from './verify';

/** What the program verify is made of beside the checks: where it looks, and whom it tells. */
export interface VerifyRun extends Omit<VerifyOptions, 'note' | 'looked'> {
  /** Puts a finding, what was not looked at, a check that found nothing, and the end into sentences: the words are the caller's. */
  readonly sentences: {
    readonly finding: (finding: Finding) => string;
    readonly note: (note: Note) => string;
    readonly clean: (check: CheckName, looked: number) => string;
    readonly end: (exitCode: VerifyExitCode, findings: number) => string;
  };
  readonly line: (text: string) => void;
  /** Told of the error for which it could not go on. */
  readonly failed: (error: unknown) => void;
}

/** 0: nothing is wrong · 1: something is · 2: it cannot be said, as not everything could be looked at. */
export type VerifyExitCode = 0 | 1 | 2;

/**
 * Writes a line for each finding and each note; where everything could be looked at, one for each check that found
 * nothing; and one at the end. Answers the exit code of the program.
 */
export async function runVerify({ sentences, line, failed, ...options }: VerifyRun): Promise<VerifyExitCode> {
  const wrong = new Map<CheckName, number>();
  const seen = new Map<CheckName, number>();
  let complete = true;
  const note = (told: Note): void => {
    complete &&= told.code === 'PROCESSES_LEFT_OUT';
    line(sentences.note(told));
  };
  try {
    for await (const finding of verify({ ...options, note, looked: (check, things) => seen.set(check, (seen.get(check) ?? 0) + things) })) {
      wrong.set(finding.check, (wrong.get(finding.check) ?? 0) + 1);
      line(sentences.finding(finding));
    }
  } catch (error) {
    failed(error);
    complete = false;
  }
  const findings = [...wrong.values()].reduce((sum, n) => sum + n, 0);
  const exitCode = findings > 0 ? 1 : complete ? 0 : 2;
  for (const check of complete ? CHECK_NAMES : []) {
    const things = seen.get(check);
    if (things !== undefined && !wrong.has(check)) line(sentences.clean(check, things));
  }
  line(sentences.end(exitCode, findings));
  return exitCode;
}
