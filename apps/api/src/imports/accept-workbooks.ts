import type { FastifyInstance } from 'fastify';
import { LIMITS } from '@huiying/ledger';
import { acceptBytes, type ByteLimit } from '../http/accept-bytes';
import { Problem } from '../http/problem';
import { FILE } from './file-problem';

/** Media types under which browsers and scripts send a workbook. */
export const WORKBOOK_TYPES = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.ms-excel', 'application/octet-stream', 'application/zip'];
/** The one route that takes workbooks. */
export const UPLOAD_PATH = 'api/v1/imports';

const tooLarge = (): Problem => new Problem(413, 'WORKBOOK.TOO_LARGE', { params: { what: 'fileBytes', limit: LIMITS.fileBytes }, fields: [{ field: FILE, code: 'WORKBOOK.TOO_LARGE', params: { what: 'fileBytes', limit: LIMITS.fileBytes } }] });

/** Lets the route of imports take workbooks from whom it admits. */
export const acceptWorkbooks = (fastify: FastifyInstance, admit: ByteLimit['admit']): void => acceptBytes(fastify, WORKBOOK_TYPES, UPLOAD_PATH, { admit, most: LIMITS.fileBytes, tooLarge });
