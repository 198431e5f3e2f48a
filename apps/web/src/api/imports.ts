import type { Labelled, Page } from './model';
import { newIdempotencyKey } from './idempotency';
import { request } from './request';

/** Kinds of file that can be taken over. */
export const IMPORT_KINDS = ['units', 'deputies', 'sessionLedger'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export interface ImportRun {
  readonly id: string;
  readonly kind: Labelled;
  /** `read`: nothing is written yet · `running` · `finished`. */
  readonly state: { readonly code: 'read' | 'running' | 'finished'; readonly label: string };
  readonly createdAtText: string;
  readonly counts: ImportCounts;
}
export interface ImportCounts {
  readonly total: number;
  readonly ready: number;
  readonly withProblems: number;
  readonly skipped: number;
  readonly done: number;
  readonly made: number;
  readonly known: number;
  readonly failed: number;
}

export interface ImportRow {
  readonly number: number;
  readonly title: string;
  readonly choice: 'take' | 'skip';
  readonly problems: readonly { readonly code: string; readonly text: string; readonly column: string | null }[];
  readonly warnings: readonly { readonly code: string; readonly text: string; readonly column: string | null }[];
  readonly result: Labelled | null;
  readonly case: string | null;
}

export const readImports = async (signal?: AbortSignal): Promise<readonly ImportRun[]> => (await request<{ rows: readonly ImportRun[] }>('/imports', { signal })).body.rows;

export const readImport = async (id: string, signal?: AbortSignal): Promise<ImportRun> => (await request<ImportRun>(`/imports/${id}`, { signal })).body;

export const readImportRows = async (id: string, only: string | null, after: string | null, signal?: AbortSignal): Promise<Page<ImportRow>> =>
  (await request<Page<ImportRow>>(`/imports/${id}/rows`, { query: { only, after }, signal })).body;

/** The file is only read: what would be made is shown before anything is. */
export async function uploadImport(kind: ImportKind, file: File, key: string): Promise<string> {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', file);
  return (await request<{ id: string }>('/imports', { method: 'POST', form, idempotencyKey: key })).body.id;
}

export async function chooseRow(id: string, row: number, choice: ImportRow['choice']): Promise<void> {
  await request(`/imports/${id}/rows/${row}`, { method: 'POST', body: { choice }, idempotencyKey: newIdempotencyKey() });
}

export async function confirmImport(id: string, key: string): Promise<void> {
  await request(`/imports/${id}/confirm`, { method: 'POST', body: {}, idempotencyKey: key });
}
