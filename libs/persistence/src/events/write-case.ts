import { createHash } from 'node:crypto';
import { canonicalBytes, chainHash, CHAIN_ALGORITHM, eventAsJson, type CaseEvent, type CaseState, type CommandId } from '@huiying/engine';
import type { Db } from '../connection/db';
import type { ViewChange } from '../views/view';

/** A command that is known from now on. */
export interface KnownCommand {
  readonly commandId: CommandId;
  readonly fingerprint: Buffer | null;
  readonly seq: number;
  readonly openSeq: number;
}

/** Everything that one command writes of its case. */
export interface CaseWrite {
  readonly state: CaseState;
  readonly createdYear: number;
  readonly ended: boolean;
  readonly previousHash: Buffer | null;
  readonly events: readonly CaseEvent[];
  readonly commands: readonly KnownCommand[];
  readonly views: readonly ViewChange[];
  /** False for the process's own orders: its run gets the facts with the answer. */
  readonly tellProcess: boolean;
}

/**
 * Writes all of a command in one statement: events with canonical bytes and chain, folded state, known commands, views,
 * outbox. Works within the executor's scope on this one case. It is sent, and told of by the commit. Answers the chain's
 * new end.
 */
export function writeCase(db: Db, write: CaseWrite): Buffer {
  const { state } = write;
  const values: unknown[] = [state.caseId, state.congressId];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const json = (value: unknown): string => `${add(JSON.stringify(value))}::jsonb`;

  let hash = write.previousHash;
  const events = write.events.map((event) => {
    const bytes = canonicalBytes(eventAsJson(event));
    hash = chainHash(hash, bytes);
    return {
      seq: event.seq, type: event.type, v: event.v, veiled: event.veiled, command_id: event.commandId, entered_at: event.enteredAt,
      bytes: bytes.toString('base64'), hash: hash.toString('base64'),
    };
  });
  const parts = [
    `head as (update case_head set seq = ${add(state.seq)}::int, open_seq = ${add(state.openSeq)}::int, rule_version = ${add(state.ruleVersion)}, ended = ${add(write.ended)}::boolean,
       state = ${json(state)}, chain_hash = ${add(hash)}::bytea, changed_at = now() where id = $1::uuid and congress_id = $2::uuid)`,
    `events as (insert into case_event (created_year, case_id, seq, congress_id, type, v, veiled, command_id, entered_at, body, bytes, algorithm, hash)
       select ${add(write.createdYear)}::int, $1::uuid, e.seq, $2::uuid, e.type, e.v, e.veiled, e.command_id, e.entered_at,
              convert_from(decode(e.bytes, 'base64'), 'UTF8')::jsonb, decode(e.bytes, 'base64'), '${CHAIN_ALGORITHM}', decode(e.hash, 'base64')
         from jsonb_to_recordset(${json(events)}) as e(seq int, type text, v int, veiled boolean, command_id uuid, entered_at timestamptz, bytes text, hash text))`,
    `commands as (insert into case_command (command_id, congress_id, case_id, fingerprint, seq, open_seq)
       select c.id, $2::uuid, $1::uuid, decode(c.fingerprint, 'base64'), c.seq, c.open_seq
         from jsonb_to_recordset(${json(write.commands.map((c) => ({ id: c.commandId, fingerprint: c.fingerprint?.toString('base64') ?? null, seq: c.seq, open_seq: c.openSeq })))})
           as c(id uuid, fingerprint text, seq int, open_seq int))`,
    ...write.views.flatMap((change, i) => viewParts(change, i, json)),
  ];
  if (write.tellProcess) {
    parts.push(`outbox as (insert into process_outbox as o (case_id, congress_id, seq) values ($1::uuid, $2::uuid, ${add(state.seq)}::int)
       on conflict (case_id) do update set seq = excluded.seq, version = nextval('process_outbox_version'))`);
  }
  const text = `with ${parts.join(',\n')} select 1`;
  if (hash === null) throw new Error('a write without an event');
  db.send(text, values, `write-${createHash('sha1').update(text).digest('hex')}`);
  return hash;
}

function viewParts(change: ViewChange, i: number, json: (value: unknown) => string): readonly string[] {
  const columns = Object.keys(change.columns);
  const typed = (names: readonly string[]): string => names.map((c) => `${c} ${change.columns[c] ?? 'text'}`).join(', ');
  const parts: string[] = [];
  if (change.upserts.length > 0) {
    const rest = columns.filter((c) => !change.key.includes(c));
    const onConflict = rest.length === 0 || rest.every((c) => c === 'congress_id') ? 'do nothing' : `do update set ${rest.map((c) => `${c} = excluded.${c}`).join(', ')}`;
    parts.push(`put${i} as (insert into ${change.table} (${columns.join(', ')}) select ${columns.map((c) => `r.${c}`).join(', ')}
       from jsonb_to_recordset(${json(change.upserts)}) as r(${typed(columns)}) on conflict (${change.key.join(', ')}) ${onConflict})`);
  }
  if (change.deletes.length > 0) {
    parts.push(`cut${i} as (delete from ${change.table} t using jsonb_to_recordset(${json(change.deletes)}) as r(${typed(change.key)})
       where ${change.key.map((k) => `t.${k} = r.${k}`).join(' and ')})`);
  }
  return parts;
}
