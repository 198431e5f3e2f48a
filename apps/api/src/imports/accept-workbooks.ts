import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LIMITS } from '@huiying/ledger';
import { Problem } from '../http/problem';
import { FILE } from './file-problem';

/** Media types under which browsers and scripts send a workbook. */
export const WORKBOOK_TYPES = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.ms-excel', 'application/octet-stream', 'application/zip'];
export const UPLOAD_PATH = 'api/v1/imports';

const tooLarge = (): Problem => new Problem(413, 'WORKBOOK.TOO_LARGE', { params: { what: 'fileBytes', limit: LIMITS.fileBytes }, fields: [{ field: FILE, code: 'WORKBOOK.TOO_LARGE', params: { what: 'fileBytes', limit: LIMITS.fileBytes } }] });

/** Lets the one route for files take bytes, up to the limit of a workbook; every other route goes on taking JSON alone. */
export function acceptWorkbooks(fastify: FastifyInstance): void {
  for (const type of WORKBOOK_TYPES) {
    if (!fastify.hasContentTypeParser(type)) fastify.addContentTypeParser(type, (request: FastifyRequest, payload: AsyncIterable<Buffer>) => bytesOf(request, payload));
  }
}

async function bytesOf(request: FastifyRequest, payload: AsyncIterable<Buffer>): Promise<Buffer> {
  if (request.routeOptions.url !== `/${UPLOAD_PATH}`) throw new Problem(415, 'REQUEST.NOT_JSON');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of payload) {
    size += chunk.length;
    if (size > LIMITS.fileBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
