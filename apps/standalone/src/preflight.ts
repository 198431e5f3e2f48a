import { existsSync } from 'node:fs';
import { portState, errorCode, type Configuration } from '@huiying/platform';
import { readDataFormat, type DataFormat } from './data-folder/format';
import { lockHolder } from './data-folder/lock';
import type { DataPaths } from './data-folder/paths';
import { freeMegabytes, NEEDED_MB } from './data-folder/space';
import { refuse } from './refusal';

/** Looks for everything that stands against a start and touches nothing. Gives the folder's format, if it has one. */
export async function preflight(paths: DataPaths, configuration: Configuration): Promise<DataFormat | undefined> {
  const holder = lockHolder(paths.lock);
  if (holder !== undefined) refuse('alreadyRunning', paths.home, holder.pid);
  const format = readDataFormat(paths);
  await checkPort(configuration.host, configuration.port);
  if (freeMegabytes(paths.home) < NEEDED_MB) refuse('diskFull', paths.home, NEEDED_MB);
  return format;
}

async function checkPort(host: string, port: number): Promise<void> {
  try {
    const state = await portState(port, host);
    if (state === 'taken') refuse('portTaken', host, port);
    if (state === 'forbidden') refuse('portForbidden', port);
  } catch (error) {
    if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(errorCode(error) ?? '')) refuse('hostUnknown', host);
    throw error;
  }
}

/** Refuses a build that lacks one of the files that will be run. */
export function checkBuilt(files: readonly string[]): void {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) refuse('notBuilt', missing);
}
