import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem';
import { FILE } from './file-problem';

/** The bytes of the uploaded file. */
export function uploadedBytes({ body }: FastifyRequest): Uint8Array {
  if (!(body instanceof Uint8Array)) throw new Problem(415, 'IMPORT.NOT_A_FILE', { fields: [{ field: FILE, code: 'IMPORT.NOT_A_FILE' }] });
  if (body.length === 0) throw new Problem(422, 'IMPORT.FILE_EMPTY', { fields: [{ field: FILE, code: 'IMPORT.FILE_EMPTY' }] });
  return body;
}
