import type { Finding, Note } from './finding';
import type { VerifyOptions } from './options';
import { verify } from './verify';

export interface VerifyRun extends Omit<VerifyOptions, 'note'> {
  /** Puts a finding, or what was not looked at, into a sentence: the words are the caller's. */
  readonly sentences: { readonly finding: (finding: Finding) => string; readonly note: (note: Note) => string };
  readonly line: (text: string) => void;
  /** Told of the error for which it could not go on. */
  readonly failed: (error: unknown) => void;
}

/** 0: nothing is wrong · 1: something is · 2: it cannot be said, as not everything could be looked at. */
export type VerifyExitCode = 0 | 1 | 2;

/** Writes a line for each finding and each note, and answers the exit code of the program. */
export async function runVerify({ sentences, line, failed, ...options }: VerifyRun): Promise<VerifyExitCode> {
  let found = false;
  let complete = true;
  const note = (told: Note): void => {
    complete &&= told.code === 'PROCESSES_LEFT_OUT';
    line(sentences.note(told));
  };
  try {
    for await (const finding of verify({ ...options, note })) {
      found = true;
      line(sentences.finding(finding));
    }
  } catch (error) {
    failed(error);
    complete = false;
  }
  return found ? 1 : complete ? 0 : 2;
}
