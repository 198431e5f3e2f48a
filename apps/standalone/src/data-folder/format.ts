import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { MODES, type Mode } from '@huiying/platform';
import { refuse } from '../refusal';
import { readJsonFile, writeJsonFile } from './json-file';
import type { DataPaths } from './paths';

/** Raised when an older version could no longer read what a newer one has written. */
export const DATA_FORMAT = 1;

/** What a data folder says about itself. */
export interface DataFormat {
  readonly format: number;
  readonly mode: Mode;
}

/** Reads the folder's format and touches nothing; undefined for a folder that is new. Refuses what it cannot use. */
export function readDataFormat(paths: DataPaths): DataFormat | undefined {
  let content: unknown;
  try {
    content = readJsonFile(paths.format);
  } catch (error) {
    const { name }: { name?: unknown } = Object(error);
    if (name === 'SyntaxError') refuse('unreadableFormat', paths.home);
    throw error;
  }
  if (content === undefined) {
    const others = otherFiles(paths);
    // Marked since it was looked for: another start was quicker.
    if (others.includes(basename(paths.format))) return readDataFormat(paths);
    if (others.length > 0) refuse('foreignFolder', paths.home);
    return undefined;
  }
  const { format, mode }: { format?: unknown; mode?: unknown } = Object(content);
  if (typeof format !== 'number') return refuse('unreadableFormat', paths.home);
  if (format > DATA_FORMAT) return refuse('newerFormat', paths.home, format, DATA_FORMAT);
  const known = MODES.find((one) => one === mode);
  return known === undefined ? refuse('unreadableFormat', paths.home) : { format, mode: known };
}

/** Marks the folder as ours, with its format and its mode. */
export const writeDataFormat = (paths: DataPaths, mode: Mode): void => writeJsonFile(paths.format, { format: DATA_FORMAT, mode } satisfies DataFormat);

/** What the folder holds beside what a start leaves that was killed before it marked the folder: its lock, and half a mark. */
function otherFiles(paths: DataPaths): readonly string[] {
  if (!existsSync(paths.home)) return [];
  const [lock, format] = [basename(paths.lock), basename(paths.format)];
  return readdirSync(paths.home).filter((name) => name === format || !(name.startsWith(lock) || name.startsWith(format)));
}
