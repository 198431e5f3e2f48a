import { createHash, createHmac, randomBytes } from 'node:crypto';
import { derivedId } from '@huiying/engine';
import { fileIsStored, stageFile, withActor, type ActorSession } from '@huiying/persistence';
import type { ApiParts } from '../app/parts';
import { Problem } from '../http/problem';
import type { FileStore } from './file-store';
import { mediaTypeOf } from './media-type';

/** A staged file: size in bytes, digest in hexadecimal. */
export interface TakenIn {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

const wrongFile = (code: string): Problem => new Problem(422, code, { fields: [{ field: 'file', code }] });
const SALT_BYTES = 16;

/**
 * Stages a file for a command to come: first its row, then the bytes, then that they are safe; whatever breaks off in
 * between is swept after a day. The same key with the same file is the same file, with another it is a conflict.
 */
export async function takeIn(parts: ApiParts, store: FileStore, session: ActorSession, key: string, name: string, bytes: Buffer): Promise<TakenIn> {
  if (bytes.length === 0) throw wrongFile('FILE.EMPTY');
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) throw wrongFile('FILE.TYPE_NOT_TAKEN');
  const { congressId, personId } = session;
  const id = derivedId('file', personId, key);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const salt = randomBytes(SALT_BYTES);
  const digest = createHmac('sha256', salt).update(bytes).digest('base64');
  const staged = await withActor(parts.dataSource, session, (db) => stageFile(db, congressId, personId, { id, name, mediaType, size: bytes.length, sha256, salt, digest }));
  // The name of one that a command has named lies with the case by now.
  if (staged.sha256 !== sha256 || (staged.name !== null && staged.name !== name)) throw new Problem(409, 'IDEMPOTENCY.KEY_REUSED');
  if (!staged.stored) {
    await store.write(congressId, id, bytes);
    await withActor(parts.dataSource, session, (db) => fileIsStored(db, congressId, id));
  }
  return { id, name, mediaType, size: bytes.length, sha256 };
}
