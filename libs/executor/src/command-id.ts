import { createHmac } from 'node:crypto';
import { canonicalBytes, derivedId, type CaseId, type CommandId, type Json, type PersonId } from '@huiying/engine';
import type { CommandRequest } from './request';

/** Of the person and his key, never of a session: he may sign in again before he repeats. */
export const commandIdOf = (personId: PersonId, idempotencyKey: string): CommandId => derivedId('command', personId, idempotencyKey) as CommandId;

/** A new case's id follows from the command that makes it: the same command repeated finds the same case and makes no second one. */
export const newCaseId = (commandId: CommandId): CaseId => derivedId('case', commandId) as CaseId;

/**
 * What the command said, under a key of the congress: with the same key another fingerprint is a conflict, and a text
 * that was destroyed cannot be guessed by it.
 */
export function fingerprintOf(key: Buffer, request: CommandRequest): Buffer {
  const { command, caseId, part, day, entry, onBehalfOf, reason, input, together } = request;
  return createHmac('sha256', key).update(canonicalBytes({ command, caseId, part, day, entry, onBehalfOf, reason, input, ...(together && { together }) } as unknown as Json)).digest();
}
