import { Controller, Inject, Req, StreamableFile, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { caseParams, fileAnswer } from '@huiying/contracts/schemas';
import { ApiParts } from '../app/parts';
import { acceptBytes } from '../http/accept-bytes';
import { letThrough, whoAsks } from '../http/admission';
import { notFound, Problem } from '../http/problem';
import { Input, route, Route, type InputOf } from '../http/route';
import { read } from '../reading/reading';
import { fileNameOf } from './file-name';
import { FileStore } from './file-store';
import { fileToRead } from './file-to-read';
import { takeIn } from './take-in';

/** Bytes of one file. */
export const MOST_BYTES = 20 * 1024 * 1024;
const PATH = 'api/v1/files';
/** The one type under which files are sent: what they are is found out by their bytes. */
const UPLOAD_TYPES = ['application/octet-stream'];

const UPLOAD = route({
  id: 'uploadFile', method: 'post', path: PATH, permission: 'cases.act', tag: 'files', summary: 'Stage a file for a command to come: its bytes are the body (PDF, PNG, JPEG, DOCX, XLSX, OFD; 20 MiB at most)',
  upload: UPLOAD_TYPES, fileName: 'required', idempotent: true, problems: [409, 413, 415, 422], answer: { status: 201, schema: fileAnswer },
});
const DOWNLOAD = route({ id: 'getFile', method: 'get', path: `${PATH}/:id`, permission: 'cases.read', tag: 'files', summary: 'The bytes of a file that one may see', params: caseParams, answer: { status: 200, schema: null } });

/** Files of cases: staged by their bytes, given out to whoever may read what they belong to. */
@Controller()
export class FilesController implements OnModuleInit {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts, @Inject(HttpAdapterHost) private readonly adapter: HttpAdapterHost) {}

  onModuleInit(): void {
    acceptBytes(this.adapter.httpAdapter.getInstance<FastifyInstance>(), UPLOAD_TYPES, PATH, {
      admit: async (request) => letThrough(UPLOAD, request, await whoAsks(this.parts, request)),
      most: MOST_BYTES, tooLarge: () => new Problem(413, 'FILE.TOO_LARGE', { params: { limit: MOST_BYTES / 1024 / 1024 }, fields: [{ field: 'file', code: 'FILE.TOO_LARGE', params: { limit: MOST_BYTES / 1024 / 1024 } }] }),
    });
  }

  @Route(UPLOAD)
  upload(@Input() { session, idempotencyKey }: InputOf<typeof UPLOAD>, @Req() { body, headers }: FastifyRequest): Promise<z.input<typeof fileAnswer>> {
    if (!Buffer.isBuffer(body)) throw new Problem(415, 'FILE.NOT_SENT', { fields: [{ field: 'file', code: 'FILE.NOT_SENT' }] });
    return takeIn(this.parts, this.store(), session, idempotencyKey, fileNameOf(headers['x-file-name']), body);
  }

  @Route(DOWNLOAD)
  async download(@Input() { params, ...who }: InputOf<typeof DOWNLOAD>): Promise<StreamableFile> {
    const { name, mediaType, size } = await read(this.parts, who, (reading) => fileToRead(this.parts, reading, params.id));
    return new StreamableFile(this.store().read(who.session.congressId, params.id), {
      // Never opened within our pages' origin, whatever stands in it.
      type: mediaType, length: size, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    });
  }

  private store(): FileStore {
    if (this.parts.files === null) throw notFound();
    return this.parts.files;
  }
}
