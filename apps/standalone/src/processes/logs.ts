import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '@huiying/platform';

const LARGEST_BYTES = 20_000_000;

/** Opens a log for appending; one that has grown large is put aside as `.1`, replacing the one before. */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if (sizeOf(file) > LARGEST_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** Runs `use` with the log open; a started process keeps its own copy of the handle. */
export function withLog<T>(file: string, use: (handle: number) => T): T {
  const handle = openLog(file);
  try {
    return use(handle);
  } finally {
    closeSync(handle);
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw error;
  }
}
