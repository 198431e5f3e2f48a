import type { ActorSession } from '../actor/actor-session';
import type { Db } from '../connection/db';
import { loadSql } from '../connection/load-sql';

const SQL = loadSql('queries/worklist');
const LINES_SQL = loadSql('queries/worklist-lines');

/** One open task of a person, with its case and the clock that it stands under. */
export interface WorklistRow {
  readonly caseId: string;
  readonly command: string;
  readonly partId: string;
  /** Share of the period that is left as a decimal text; below 0 overdue, 2 without a deadline. */
  readonly share: string;
  readonly deadlineId: string | null;
  readonly deadlineKind: string | null;
  readonly startedOn: string | null;
  readonly lastDay: string | null;
  readonly provisional: boolean | null;
  readonly status: string | null;
  readonly number: number | null;
  readonly receiptNumber: number | null;
  readonly meetingCode: string | null;
  readonly source: string;
  readonly registeredOn: string | null;
  readonly label: string;
  readonly round: number;
  readonly isKey: boolean;
  readonly title: string | null;
  readonly sealed: boolean;
  readonly erased: boolean;
  readonly openSeq: number;
  readonly seq: number;
  /** The rule set that the case stands under. */
  readonly ruleVersion: string;
}

/** Which tasks, and from where in their order. `asOf` is one moment for all pages of a list. */
export interface WorklistPage {
  readonly asOf: string;
  readonly after: { readonly share: string; readonly caseId: string; readonly command: string; readonly partId: string } | null;
  readonly limit: number;
  readonly command: string | null;
  readonly body: string | null;
  readonly caseIds: readonly string[] | null;
  /** Ids of lines (`WorklistLine.line`), or null for all. */
  readonly lines: readonly string[] | null;
  /** Commands in the order in which acts about one thing are offered; the same for all pages of a list. */
  readonly order: readonly string[];
}

/** What one or several acts of a person are about: a deadline of a case, or a part where none runs. */
export interface WorklistLine extends Pick<WorklistRow, 'command' | 'caseId' | 'deadlineId' | 'deadlineKind' | 'startedOn' | 'lastDay' | 'provisional' | 'status' | 'ruleVersion'> {
  /** Id of the deadline, or of the part. */
  readonly line: string;
}

/** What each role of the person may be addressed by. Role and subject must belong together: a clerk has no task of his leader. */
export function heldSubjects(session: ActorSession): { readonly roles: readonly string[]; readonly subjects: readonly string[] } {
  const pairs = session.roles.flatMap(({ role, bodyId, bodyKind }) => [
    [role, `person:${session.personId}`], [role, `role:${role}`], ...(bodyId === null ? [] : [[role, `body:${bodyId}`]]), ...(bodyKind === null ? [] : [[role, `kind:${bodyKind}`]]),
  ] as const);
  return { roles: pairs.map(([role]) => role), subjects: pairs.map(([, subject]) => subject) };
}

/** One page of a person's open tasks, in the actor's own transaction. */
export async function worklist(db: Db, session: ActorSession, page: WorklistPage): Promise<readonly WorklistRow[]> {
  const { roles, subjects } = heldSubjects(session);
  const { after } = page;
  return db.query<WorklistRow>(SQL, [
    session.congressId, roles, subjects, page.asOf, after?.share ?? null, after?.caseId ?? null, after?.command ?? null, after?.partId ?? null, page.limit, page.command, page.body, page.caseIds, page.lines, page.order,
  ], 'worklist');
}

/** All of a person's open tasks by what they are about, whatever page is read, in the actor's own transaction. */
export async function worklistLines(db: Db, session: ActorSession, { body, caseIds }: Pick<WorklistPage, 'body' | 'caseIds'>): Promise<readonly WorklistLine[]> {
  const { roles, subjects } = heldSubjects(session);
  return db.query<WorklistLine>(LINES_SQL, [session.congressId, roles, subjects, body, caseIds], 'worklist-lines');
}
