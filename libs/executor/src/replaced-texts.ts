import { createHmac } from 'node:crypto';
import { casePart, type CaseState, type ContentRef } from '@huiying/engine';
import type { Db } from '@huiying/persistence';
import type { AnyCaseModule } from './case-module';
import type { CommandRequest } from './request';

/** A text that stands, with what its digest was made with. */
export interface StandingText {
  readonly ref: ContentRef;
  readonly salt: Buffer;
}

/** The digest of a text under a salt: without it, a destroyed text cannot be guessed by its digest. */
export const digestOf = (salt: Buffer, text: string): string => createHmac('sha256', salt).update(text, 'utf8').digest('base64');

/** Texts that the command's own would take the place of; for most commands none, and nothing is asked. */
export async function textsToReplace(db: Db, { type }: AnyCaseModule, state: CaseState, { command, part }: CommandRequest): Promise<readonly StandingText[]> {
  const row = type.table.find((r) => r.name === command);
  const addressed = row?.replaces && type.parts(state, row.part).find(({ id }) => id === (part ?? casePart(state.caseId)));
  const refs = addressed === undefined ? [] : (row?.replaces?.(state, addressed) ?? []);
  if (refs.length === 0) return [];
  const salts = await db.query<{ id: string; salt: Buffer }>('select id, salt from content where case_id = app_case() and id = any ($1::uuid[])', [refs.map(({ ref }) => ref)], 'standing-texts');
  return refs.flatMap((ref) => salts.filter(({ id }) => id === ref.ref).map(({ salt }) => ({ ref, salt })));
}
