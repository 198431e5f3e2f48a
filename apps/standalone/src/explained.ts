import { ConfigurationError, errorCode, errorMessage, NoPostgresAccount } from '@huiying/platform';
import { NoTemporalServer } from '@huiying/temporal/server';
import { freeMegabytes, NEEDED_MB, SCARCE_MB } from './data-folder/space';
import { Refusal } from './refusal';
import type { Texts } from './texts';

/**
 * Why a start has failed, in one sentence where the reason is known. On a full disk whatever failed has failed for that:
 * programs and databases tell it in many ways, and some tell only that they ended. `freeMb` as it is at the failure.
 */
export function explained(error: unknown, home: string, texts: Texts, freeMb = freeMegabytes(home)): string {
  const code = errorCode(error);
  if (code === 'ENOSPC' || errorMessage(error).includes('No space left on device') || (freeMb < SCARCE_MB && !isAboutTheRequest(error))) return texts.refusals.diskFull(home, NEEDED_MB);
  if (error instanceof Refusal) return error.sentence(texts);
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOTDIR' || code === 'EEXIST') return texts.refusals.notWritable(home, code);
  if (error instanceof ConfigurationError || error instanceof NoTemporalServer || error instanceof NoPostgresAccount) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** What would stand against the start with all room in the world. */
const isAboutTheRequest = (error: unknown): boolean =>
  error instanceof ConfigurationError || (error instanceof Refusal && error.reason !== 'childFailed' && error.reason !== 'notReady');
