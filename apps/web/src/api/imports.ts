import { bodyOf, client } from './client';
import { fileNameHeader } from './file-name';
import type { components } from './generated';
import { send } from './transport';

/** Kinds of file that can be taken over, in the order in which a county brings them: each is read by the ones before it. */
export const IMPORT_KINDS = ['units', 'deputies', 'sessionLedger'] as const;
/** What a file holds: the register of units, that of deputies, or the ledger of a session. */
export type ImportKind = (typeof IMPORT_KINDS)[number];

type Schemas = components['schemas'];
/** One import in the list, from the reading of its file to the last row. */
export type ImportRun = Schemas['Import'];
/** How the rows stand. `fresh`: would be made · `known`: are there already · `leftOut`: by a person. */
export type ImportCounts = ImportRun['counts'];
/** One import with how its file was understood. */
export type ImportPage = Schemas['ImportPage'];
/** A row of the file with its problems and warnings, and after the run what became of it. */
export type ImportRow = Schemas['ImportRow'];
/** Why a row waits for a person, and what he could do. */
export type RowProblem = ImportRow['problems'][number];
/** One decision about a row; with `alike` also about all other rows that have this problem. */
export type RowDecision = Schemas['ImportRowChange'];
/** Names one problem of a row, so that a decision can speak of it, here and in rows alike. */
export type ProblemName = NonNullable<RowDecision['alike']>;

/** The newest imports of the congress, the newest first. */
export const readImports = async (signal?: AbortSignal): Promise<readonly ImportRun[]> => bodyOf(await client.GET('/api/v1/imports', { signal })).rows;

/** One import with how its file was understood. */
export const readImport = async (id: string, signal?: AbortSignal): Promise<ImportPage> => bodyOf(await client.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal }));

/** Which rows are shown. */
export type RowFilter = 'problems' | 'warnings' | 'failed' | 'all';
/** A page of rows in the order of the file; `after` is the number of the last row shown. */
export const readImportRows = async (id: string, filter: RowFilter, after: number | null, signal?: AbortSignal) =>
  bodyOf(await client.GET('/api/v1/imports/{id}/rows', { params: { path: { id }, query: { filter, after: after ?? undefined } }, signal }));

/** Days of a meeting that the congress does not know yet; it is made when the import is confirmed. */
export interface MeetingDays {
  readonly opensOn: string;
  readonly closesOn: string;
}

/** The file is only read: what would be made is shown before anything is. Its bytes are the body. */
export async function uploadImport(kind: ImportKind, file: File, days: MeetingDays, key: string): Promise<ImportPage> {
  const query = new URLSearchParams({ kind });
  for (const [name, day] of Object.entries(days)) if (day !== '') query.set(name, day);
  const headers = { 'Content-Type': 'application/octet-stream', 'Idempotency-Key': key, 'X-File-Name': fileNameHeader(file) };
  const response = await send(new Request(`/api/v1/imports?${query.toString()}`, { method: 'POST', headers, body: file }));
  return (await response.json()) as ImportPage;
}

/** Takes or leaves a row, adopts a proposal, or writes another text into a cell. */
export async function decideRow(id: string, row: number, decision: RowDecision): Promise<void> {
  await client.PATCH('/api/v1/imports/{id}/rows/{row}', { params: { path: { id, row } }, body: decision });
}

/** Reads the file again as the registers stand now. */
export async function readImportAgain(id: string): Promise<void> {
  await client.POST('/api/v1/imports/{id}/read-again', { params: { path: { id } } });
}

/** Lets the run begin; confirming twice begins nothing twice. */
export async function confirmImport(id: string): Promise<void> {
  await client.POST('/api/v1/imports/{id}/confirm', { params: { path: { id } } });
}
