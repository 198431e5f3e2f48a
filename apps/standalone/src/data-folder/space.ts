import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** A first start needs about this much for PostgreSQL, Temporal's store and the demo county. */
export const NEEDED_MB = 200;

/** With less than this a running PostgreSQL may find no room for its next write-ahead file of 16 MiB. */
export const SCARCE_MB = 20;

/** Free space for this user on the disk that holds the folder, or will hold it, in MB (10⁶ bytes). */
export function freeMegabytes(folder: string): number {
  if (!existsSync(folder)) return freeMegabytes(dirname(folder));
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1_000_000);
}
