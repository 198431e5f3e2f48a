import type { CaseId, CaseState, CongressId, Instant } from '@huiying/engine';
import type { Query } from '../../query';

/** A case's head as it is stored. */
export interface StoredHead {
  readonly caseId: CaseId;
  readonly congressId: CongressId;
  readonly caseType: string;
  readonly seq: number;
  readonly openSeq: number;
  readonly ruleVersion: string;
  readonly ended: boolean;
  readonly state: CaseState | null;
  readonly chainHash: Buffer | null;
  /** The database's moment of reading, with the offset of a moved clock. */
  readonly now: Instant;
}

/** An event as it lies in the database. */
export interface StoredEvent {
  readonly caseId: CaseId;
  readonly seq: number;
  readonly columns: { readonly seq: number; readonly caseId: CaseId; readonly type: string; readonly v: number; readonly veiled: boolean; readonly commandId: string; readonly enteredAt: string };
  readonly body: unknown;
  readonly bytes: Buffer;
  readonly algorithm: string;
  readonly hash: Buffer;
  /** Its hash is the one over the hash of the row before it and its own bytes, computed by the database. */
  readonly follows: boolean;
}

/** The next heads after a case, in the order of congress and id, so that one congress's rules are at hand at a time. */
export const headsAfter = (query: Query, after: { readonly congressId: CongressId; readonly caseId: CaseId } | null, max: number): Promise<StoredHead[]> =>
  query<StoredHead>(
    `select h.id as "caseId", h.congress_id as "congressId", h.case_type as "caseType", h.seq, h.open_seq as "openSeq", h.rule_version as "ruleVersion", h.ended, h.state,
            h.chain_hash as "chainHash", to_char(app_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now
       from case_head h
      where $1::uuid is null or (h.congress_id, h.id) > ($1::uuid, $2::uuid)
      order by h.congress_id, h.id limit $3`, [after?.congressId ?? null, after?.caseId ?? null, max]);

/** Every event of the cases, each case's in order of sequence. */
export async function eventsOf(query: Query, cases: readonly CaseId[]): Promise<ReadonlyMap<CaseId, readonly StoredEvent[]>> {
  const rows = await query<StoredEvent>(
    `select e.case_id as "caseId", e.seq, e.body, e.bytes, e.algorithm, e.hash,
            jsonb_build_object('seq', e.seq, 'caseId', e.case_id, 'type', e.type, 'v', e.v, 'veiled', e.veiled, 'commandId', e.command_id,
                               'enteredAt', to_char(e.entered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as columns,
            e.hash = sha256(coalesce(lag(e.hash) over (partition by e.case_id order by e.seq), ''::bytea) || e.bytes) as follows
       from case_event e where e.case_id = any ($1::uuid[]) order by e.case_id, e.seq`, [[...cases]]);
  const byCase = new Map<CaseId, StoredEvent[]>();
  for (const row of rows) {
    const events = byCase.get(row.caseId);
    if (events === undefined) byCase.set(row.caseId, [row]);
    else events.push(row);
  }
  return byCase;
}
