import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ledgerExportQuery } from '@huiying/contracts/schemas';
import { exportSessionLedger, exportSessionLedgerCsv } from '@huiying/ledger';
import { ledgerRows } from '@huiying/operations';
import { meetings } from '@huiying/persistence';
import { text } from '@huiying/texts';
import { ApiParts } from '../app/parts';
import { notFound } from '../http/problem';
import { Input, route, Route, type InputOf } from '../http/route';
import { read } from '../reading/reading';
import { WORKBOOK_TYPES } from './accept-workbooks';

const LEDGER = route({ id: 'exportSessionLedger', method: 'get', path: 'api/v1/exports/session-ledger', permission: 'cases.read', tag: 'exports', summary: 'The ledger of a meeting as far as one may see it, as workbook or csv; formulas neutralised', query: ledgerExportQuery, problems: [404], answer: { status: 200, schema: null } });

/** Ledgers given out. */
@Controller()
export class ExportsController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(LEDGER)
  async ledger(@Input() { query, ...who }: InputOf<typeof LEDGER>, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const { rows, title } = await read(this.parts, who, async ({ db, session, congressName }) => {
      const meeting = (await meetings(db, session.congressId)).find((m) => m.code === query.meeting);
      if (meeting === undefined) throw notFound();
      // Official lists are written in the language of the office, whatever the reader's.
      return { rows: await ledgerRows(db, session.congressId, meeting.code), title: text('zh-CN', 'export.sessionLedger', { congress: congressName, term: meeting.term, session: meeting.session }) };
    });
    const csv = query.format === 'csv';
    reply.header('Content-Type', csv ? 'text/csv; charset=utf-8' : WORKBOOK_TYPES[0]);
    reply.header('Content-Disposition', `attachment; filename="session-ledger.${query.format}"; filename*=UTF-8''${encodeURIComponent(title)}.${query.format}`);
    reply.header('Cache-Control', 'no-store');
    return csv ? exportSessionLedgerCsv(rows) : exportSessionLedger(rows, title);
  }
}
