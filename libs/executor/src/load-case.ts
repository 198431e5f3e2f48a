import { type Actor, type CaseId, type CaseState, type CongressId, type CommandId, type Instant, type PersonId, type RoleHeld, instantOf } from '@huiying/engine';
import type { Db } from '@huiying/persistence';
import type { RememberedCase } from './case-memory';

/** An order of the process that failed by a bug and is left out of the facts until an operator has it tried again. */
export interface ParkedOrder {
  readonly command: string;
  readonly part: string | null;
  readonly cause: number | null;
  readonly deadline: string | null;
  readonly step: string | null;
}

/** A case as the executor finds it after its row is locked. */
export interface LoadedCase {
  readonly congressId: CongressId;
  readonly caseType: string;
  readonly createdYear: number;
  readonly epoch: number;
  readonly ruleVersion: string;
  /** Null before the first event. */
  readonly state: CaseState | null;
  readonly chainHash: Buffer | null;
  /** What this process remembers of just this state. */
  readonly remembered: RememberedCase | null;
  readonly now: Instant;
  readonly referenceVersion: string;
  readonly visible: boolean;
  readonly parked: readonly ParkedOrder[];
  readonly roles: readonly RoleHeld[];
  readonly known: { readonly caseId: CaseId; readonly fingerprint: Buffer | null; readonly seq: number; readonly openSeq: number } | null;
}

/** Waits for the case and takes it; does nothing else, so that the next statement sees what the one before committed. */
export async function lockCase(db: Db, caseId: CaseId): Promise<boolean> {
  const rows = await db.query('select 1 from case_head where id = $1 for update', [caseId], 'lock-case');
  return rows.length === 1;
}

/**
 * Takes the case and loads what deciding needs; null where there is none. Two statements in one round trip: the second
 * begins when the first has got the lock, and therefore sees what the holder before committed.
 */
export async function takeCase(db: Db, caseId: CaseId, commandId: CommandId, remembered: RememberedCase | null): Promise<LoadedCase | null> {
  const [locked, loaded] = await Promise.all([lockCase(db, caseId), loadCase(db, caseId, commandId, remembered)]);
  return locked ? loaded : null;
}

/**
 * Narrows row-level security to this one case: the executor checks visibility itself. Everything from here on finds its
 * rows by their keys, so no plan needs the values: one is made for each statement and connection, and kept.
 */
export function enterCaseScope(db: Db, caseId: CaseId): void {
  db.send(`select set_config('app.case', $1, true), set_config('plan_cache_mode', 'force_generic_plan', true)`, [caseId], 'case-scope');
}

interface CaseRow {
  congressId: CongressId; caseType: string; createdYear: number; epoch: number; ruleVersion: string; state: CaseState | null; chainHash: Buffer | null;
  now: Date; referenceVersion: string; visible: boolean; parked: ParkedOrder[] | null; roles: RoleHeld[] | null;
  knownCase: CaseId | null; knownFingerprint: Buffer | null; knownSeq: number | null; knownOpenSeq: number | null;
}

/** No chain begins or ends with it. */
const NO_CHAIN = Buffer.alloc(0);

/** Everything that deciding a command needs, in one statement; the state only where it is not the one that is remembered. */
export async function loadCase(db: Db, caseId: CaseId, commandId: CommandId | null, remembered: RememberedCase | null = null): Promise<LoadedCase | null> {
  const [row] = await db.query<CaseRow>(
    `select h.congress_id as "congressId", h.case_type as "caseType", h.created_year as "createdYear", h.epoch, h.rule_version as "ruleVersion",
            case when h.chain_hash = $3 then null else h.state end as state, h.chain_hash as "chainHash", app_now() as now, c.reference_version as "referenceVersion",
            exists (select from case_access a where a.case_id = h.id and a.subject = any (app_subjects())) as visible,
            (select jsonb_agg(jsonb_build_object('command', p.command, 'part', p.part, 'cause', p.cause, 'deadline', p.deadline, 'step', p.step))
               from parked_order p where p.case_id = h.id) as parked,
            (select jsonb_agg(jsonb_build_object('role', g.role, 'bodyId', g.body_id, 'bodyKind', b.kind))
               from role_grant g left join body b on b.congress_id = g.congress_id and b.id = g.body_id
              where g.congress_id = h.congress_id and g.person_id = app_person() and g.valid_from <= (app_now() at time zone 'Asia/Shanghai')::date
                and (g.valid_until is null or g.valid_until >= (app_now() at time zone 'Asia/Shanghai')::date)) as roles,
            k.case_id as "knownCase", k.fingerprint as "knownFingerprint", k.seq as "knownSeq", k.open_seq as "knownOpenSeq"
       from case_head h join congress c on c.id = h.congress_id
       left join case_command k on k.command_id = $2
      where h.id = $1`, [caseId, commandId, remembered?.chainHash ?? NO_CHAIN], 'load-case');
  if (row === undefined) return null;
  const isRemembered = remembered !== null && row.chainHash !== null && row.chainHash.equals(remembered.chainHash);
  return {
    congressId: row.congressId, caseType: row.caseType, createdYear: row.createdYear, epoch: row.epoch, ruleVersion: row.ruleVersion, state: isRemembered ? remembered.state : row.state, chainHash: row.chainHash,
    remembered: isRemembered ? remembered : null,
    now: instantOf(row.now), referenceVersion: row.referenceVersion, visible: row.visible, parked: row.parked ?? [], roles: row.roles ?? [],
    known: row.knownCase === null ? null : { caseId: row.knownCase, fingerprint: row.knownFingerprint, seq: row.knownSeq ?? 0, openSeq: row.knownOpenSeq ?? 0 },
  };
}

/** The person of a session with the roles that the database finds for him today, not those that the session began with. */
export const personActor = (personId: PersonId, roles: readonly RoleHeld[]): Actor => ({ kind: 'person', personId, roles });
