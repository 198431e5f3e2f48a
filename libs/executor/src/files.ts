import { isFileOnItsWay } from '@huiying/contracts';
import { wrongInput, type CaseId, type Refusal } from '@huiying/engine';
import { filesToName, nameFiles, type ActorSession, type Db, type NamedFile } from '@huiying/persistence';

/** The files that a command names: those that may be named, and why not where one may not. */
export interface FilesOfCommand {
  readonly found: ReadonlyMap<string, NamedFile>;
  /** Where the first one stands in the input. */
  readonly at: string;
  /** Foreign, unknown, too old, or another case's: the same answer, with the field. One that is named twice is told apart. */
  readonly refusal: Refusal | null;
}

/** Looks for the files of an input. A refusal for them comes last: first the core says whether the command is possible at all. */
export async function filesOf(db: Db, session: ActorSession, caseId: CaseId, input: unknown): Promise<FilesOfCommand> {
  const named = namedIn(input, []);
  if (named.length === 0) return { found: new Map(), at: '', refusal: null };
  const twice = named.find((n, i) => named.findIndex((other) => other.id === n.id) < i);
  const rows = await filesToName(db, session.congressId, session.personId, caseId, [...new Set(named.map((n) => n.id))]);
  const found = new Map(rows.map((row) => [row.id, row]));
  const missing = named.find((n) => !found.has(n.id));
  const refusal = missing !== undefined ? wrongInput(missing.path, 'FILE.UNKNOWN') : twice !== undefined ? wrongInput(twice.path, 'FILE.TWICE') : null;
  return { found, at: named[0]?.path ?? '', refusal };
}

/** Makes them the case's own. Refused where another command or the sweep was first. */
export async function takeFiles(db: Db, session: ActorSession, caseId: CaseId, { found, at }: FilesOfCommand): Promise<Refusal | null> {
  const staged = [...found.values()].filter((f) => f.name !== null).map((f) => f.id);
  return staged.length === 0 || (await nameFiles(db, session.congressId, caseId, staged)) ? null : wrongInput(at, 'FILE.UNKNOWN');
}

function namedIn(value: unknown, path: readonly string[]): readonly { readonly path: string; readonly id: string }[] {
  if (isFileOnItsWay(value)) return [{ path: path.join('.'), id: value.$file }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => namedIn(inner, [...path, name]));
}
