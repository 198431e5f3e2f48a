import { Controller, Inject, Req, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  caseParams, importPageSchema, importRowChange, importRowChanged, importRowParams, importRowsAnswer, importRowsQuery, importsAnswer, importsQuery, importUploadQuery,
} from '@huiying/contracts/schemas';
import { derivedId, type CongressId } from '@huiying/engine';
import { ImportDesk, loadRegisters } from '@huiying/operations';
import { importRows, importRun, importRuns } from '@huiying/persistence';
import { ApiParts } from '../app/parts';
import { fileNameOf } from '../files/file-name';
import { letThrough, whoAsks } from '../http/admission';
import { notFound } from '../http/problem';
import { Input, route, Route, type InputOf } from '../http/route';
import { momentInCursor, readCursor, writeCursor } from '../reading/cursor';
import { momentText } from '../reading/moment-text';
import { read } from '../reading/reading';
import { acceptWorkbooks, UPLOAD_PATH, WORKBOOK_TYPES } from './accept-workbooks';
import { importProblem } from './file-problem';
import { countsOf, importPage, importViews } from './import-view';
import { rowChangeOf } from './row-change-of';
import { rowView } from './row-view';
import { startNow } from './start-now';
import { uploadedBytes } from './uploaded-bytes';

const common = { permission: 'imports.manage', tag: 'imports' } as const;
const page = { status: 200, schema: importPageSchema } as const;
const UPLOAD = route({ ...common, id: 'uploadImport', method: 'post', path: UPLOAD_PATH, summary: 'Read a workbook: its bytes are the body. Nothing is written elsewhere before it is confirmed', query: importUploadQuery, upload: WORKBOOK_TYPES, fileName: 'optional', idempotent: true, problems: [409, 413, 415, 422], answer: { status: 201, schema: importPageSchema } });
const LIST = route({ ...common, id: 'listImports', method: 'get', path: UPLOAD_PATH, summary: 'Imports of the congress, the newest first', query: importsQuery, answer: { status: 200, schema: importsAnswer } });
const PAGE = route({ ...common, id: 'getImport', method: 'get', path: 'api/v1/imports/:id', summary: 'One import: how its file was understood, and how far it is', params: caseParams, answer: page });
const ROWS = route({ ...common, id: 'listImportRows', method: 'get', path: 'api/v1/imports/:id/rows', summary: 'Rows of an import with their problems, warnings and results', params: caseParams, query: importRowsQuery, answer: { status: 200, schema: importRowsAnswer } });
const CHANGE = route({ ...common, id: 'changeImportRow', method: 'patch', path: 'api/v1/imports/:id/rows/:row', summary: 'Take or leave a row, adopt a proposal, or write another text into a cell', params: importRowParams, body: importRowChange, problems: [409], answer: { status: 200, schema: importRowChanged } });
const AGAIN = route({ ...common, id: 'readImportAgain', method: 'post', path: 'api/v1/imports/:id/read-again', summary: 'Read the file again, for instance after a unit was added', params: caseParams, problems: [409], answer: page });
const CONFIRM = route({ ...common, id: 'confirmImport', method: 'post', path: 'api/v1/imports/:id/confirm', summary: 'Let the run begin; it may be left. Refused where no row is ready, or all are known', params: caseParams, problems: [409], answer: { status: 202, schema: importPageSchema } });

const placeSchema = z.strictObject({ at: momentInCursor, id: z.uuid() });

/** Imports: read, settled, confirmed and watched by the registrar. What is decided lies in the import desk. */
@Controller()
export class ImportsController implements OnModuleInit {
  private readonly desk: ImportDesk;

  constructor(@Inject(ApiParts) private readonly parts: ApiParts, @Inject(HttpAdapterHost) private readonly adapter: HttpAdapterHost) {
    this.desk = new ImportDesk(parts.dataSource);
  }

  onModuleInit(): void {
    acceptWorkbooks(this.adapter.httpAdapter.getInstance<FastifyInstance>(), async (request) => letThrough(UPLOAD, request, await whoAsks(this.parts, request)));
  }

  @Route(UPLOAD)
  async upload(@Input() { query, idempotencyKey, ...who }: InputOf<typeof UPLOAD>, @Req() request: FastifyRequest): Promise<z.input<typeof importPageSchema>> {
    const bytes = uploadedBytes(request);
    const name = request.headers['x-file-name'];
    const opened = await this.desk.open(who.session, {
      id: derivedId('import', who.session.personId, idempotencyKey), bytes, kind: query.kind ?? null, fileName: name === undefined ? null : fileNameOf(name),
      meeting: { code: query.meeting ?? null, opensOn: query.opensOn ?? null, closesOn: query.closesOn ?? null },
    });
    if (!opened.ok) throw importProblem(opened.refusal);
    return this.pageOf(who, opened.id);
  }

  @Route(LIST)
  list(@Input() { query, ...who }: InputOf<typeof LIST>): Promise<z.input<typeof importsAnswer>> {
    return read(this.parts, who, async (reading) => {
      const { db, session, locale, now } = reading;
      const found = await importRuns(db, session.congressId, readCursor(placeSchema, query.after), query.limit + 1);
      const runs = found.slice(0, query.limit);
      const last = runs.at(-1);
      return {
        rows: [...await importViews(reading, runs)], asOf: now, asOfText: momentText(locale, now),
        next: found.length > query.limit && last ? writeCursor({ at: last.createdAt.toISOString(), id: last.id }) : null,
      };
    });
  }

  @Route(PAGE)
  page(@Input() { params, ...who }: InputOf<typeof PAGE>): Promise<z.input<typeof importPageSchema>> {
    return this.pageOf(who, params.id);
  }

  @Route(ROWS)
  rows(@Input() { params, query, ...who }: InputOf<typeof ROWS>): Promise<z.input<typeof importRowsAnswer>> {
    return read(this.parts, who, async ({ db, session, locale }) => {
      const run = await importRun(db, session.congressId, params.id);
      if (run === null) throw notFound();
      const found = await importRows(db, session.congressId, run.id, { filter: query.filter, after: query.after ?? null, limit: query.limit + 1 });
      const registers = await loadRegisters(db, session.congressId);
      const rows = found.slice(0, query.limit);
      return { rows: rows.map((row) => rowView(locale, run.kind, row, registers)), next: found.length > query.limit ? (rows.at(-1)?.row ?? null) : null };
    });
  }

  @Route(CHANGE)
  async change(@Input() { params, body, ...who }: InputOf<typeof CHANGE>): Promise<z.input<typeof importRowChanged>> {
    const changed = await this.desk.change(who.session, params.id, params.row, rowChangeOf(body));
    if (!changed.ok) throw importProblem(changed.refusal);
    return { rows: [...changed.rows], counts: await read(this.parts, who, (reading) => countsOf(reading, params.id)) };
  }

  @Route(AGAIN)
  async readAgain(@Input() { params, ...who }: InputOf<typeof AGAIN>): Promise<z.input<typeof importPageSchema>> {
    const read = await this.desk.readAgain(who.session, params.id);
    if (!read.ok) throw importProblem(read.refusal);
    return this.pageOf(who, params.id);
  }

  @Route(CONFIRM)
  async confirm(@Input() { params, ...who }: InputOf<typeof CONFIRM>): Promise<z.input<typeof importPageSchema>> {
    const confirmed = await this.desk.confirm(who.session, params.id);
    if (!confirmed.ok) throw importProblem(confirmed.refusal);
    if (confirmed.run.state === 'running') await startNow(this.parts, { congressId: who.session.congressId, importId: params.id });
    return this.pageOf(who, params.id);
  }

  private pageOf(who: Pick<InputOf<typeof PAGE>, 'session' | 'locale'>, id: string): Promise<z.input<typeof importPageSchema>> {
    return read(this.parts, who, async (reading) => {
      const run = await importRun(reading.db, reading.session.congressId as CongressId, id);
      if (run === null) throw notFound();
      return importPage(reading, run);
    });
  }
}
