import type { Labelled, Named } from './model';
import { send } from './transport';

/** Kinds of file that can be taken over. */
export const IMPORT_KINDS = ['sessionLedger', 'units', 'deputies'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

const WORKBOOK_TYPE = 'application/octet-stream';

export interface ImportCounts {
  readonly total: number;
  /** Rows that wait for a person; they are not taken. */
  readonly withProblems: number;
  readonly withWarnings: number;
  readonly leftOut: number;
  /** Ready rows that bring something new, and those that are there already. */
  readonly fresh: number;
  readonly known: number;
  readonly done: number;
  readonly made: number;
  readonly wasKnown: number;
  readonly failed: number;
  readonly skipped: number;
}
export interface ImportRun {
  readonly id: string;
  readonly kind: Labelled;
  /** `read`: nothing is written yet · `running` · `finished`. */
  readonly state: Labelled;
  readonly createdAtText: string;
  readonly createdBy: Named;
  readonly counts: ImportCounts;
}
/** One import with how its file was understood. */
export interface ImportPage extends ImportRun {
  readonly sheet: string;
  readonly title: string;
  readonly columns: readonly { readonly letter: string; readonly label: string }[];
  readonly otherColumns: readonly string[];
  readonly notData: number;
}

/** Names one problem of a row, so that a decision can speak of it, here and in rows alike. */
export interface ProblemName {
  readonly code: string;
  readonly column: string;
  readonly text: string;
}
export interface RowProblem extends ProblemName {
  readonly label: string;
  readonly cell: string;
  readonly sentence: string;
  readonly proposal: {
    readonly kind: string;
    readonly text: string | null;
    readonly deputies: readonly { readonly card: string; readonly name: string; readonly delegation: string }[];
    readonly words: readonly string[];
    readonly adoptable: boolean;
  };
}
export interface ImportRow {
  readonly row: number;
  readonly fields: readonly { readonly column: string; readonly label: string; readonly text: string }[];
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly { readonly code: string; readonly label: string | null; readonly cell: string | null; readonly sentence: string }[];
  readonly choice: 'take' | 'skip';
  readonly known: boolean;
  readonly result: (Labelled & { readonly reason: string | null }) | null;
  readonly case: string | null;
}

/** One decision about a row; with `alike` also about all other rows that have this problem. */
export type RowDecision = { readonly alike?: ProblemName } & (
  | { readonly choice: ImportRow['choice'] }
  | { readonly adopt: ProblemName & { readonly card?: string } }
  | { readonly write: { readonly column: string; readonly text: string } }
);

const ROOT = '/api/v1/imports';
const json = async <T>(request: Request): Promise<T> => (await send(request)).json() as Promise<T>;
const get = <T>(address: string, signal?: AbortSignal): Promise<T> => json<T>(new Request(address, { signal: signal ?? null }));
const post = (address: string): Promise<Response> => send(new Request(address, { method: 'POST' }));
const search = (query: Readonly<Record<string, string | number | null>>): string =>
  new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, String(value)]]))).toString();

export const readImports = async (signal?: AbortSignal): Promise<readonly ImportRun[]> => (await get<{ rows: readonly ImportRun[] }>(ROOT, signal)).rows;

export const readImport = (id: string, signal?: AbortSignal): Promise<ImportPage> => get(`${ROOT}/${id}`, signal);

export const readImportRows = (id: string, filter: string, after: number | null, signal?: AbortSignal): Promise<{ readonly rows: readonly ImportRow[]; readonly next: number | null }> =>
  get(`${ROOT}/${id}/rows?${search({ filter, after })}`, signal);

/** Days of a meeting that the congress does not know yet; it is made when the import is confirmed. */
export interface MeetingDays {
  readonly opensOn: string;
  readonly closesOn: string;
}

/** The file is only read: what would be made is shown before anything is. */
export const uploadImport = (kind: ImportKind, file: File, days: MeetingDays, key: string): Promise<ImportPage> =>
  json(new Request(`${ROOT}?${search({ kind, ...days })}`, { method: 'POST', headers: { 'Content-Type': WORKBOOK_TYPE, 'Idempotency-Key': key }, body: file }));

export async function decideRow(id: string, row: number, decision: RowDecision): Promise<void> {
  await send(new Request(`${ROOT}/${id}/rows/${row}`, { method: 'PATCH', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(decision) }));
}

/** Reads the file again, for instance after a unit was added. */
export async function readImportAgain(id: string): Promise<void> {
  await post(`${ROOT}/${id}/read-again`);
}

/** Lets the run begin; confirming twice begins nothing twice. */
export async function confirmImport(id: string): Promise<void> {
  await post(`${ROOT}/${id}/confirm`);
}
