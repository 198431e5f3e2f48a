import { createHash } from 'node:crypto';
import { canonicalBytes, chainHash, CHAIN_ALGORITHM, eventAsJson, type CaseEvent, type CaseState, type CommandId } from '@huiying/engine';
import type { Db } from '../connection/db';
import { bytea, StatementParts, type NamedRow } from '../connection/statement-parts';
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

const EVENT_COLUMNS = {
  created_year: 'int', case_id: 'uuid', seq: 'int', congress_id: 'uuid', type: 'text', v: 'int', veiled: 'boolean', command_id: 'uuid', entered_at: 'timestamptz',
  body: 'jsonb', bytes: 'bytea', algorithm: 'text', hash: 'bytea',
};
const COMMAND_COLUMNS = { command_id: 'uuid', congress_id: 'uuid', case_id: 'uuid', fingerprint: 'bytea', seq: 'int', open_seq: 'int' };

/**
 * Writes all of a command in one statement: events with canonical bytes and chain, folded state, known commands, views,
 * outbox. Works within the executor's scope on this one case. It is sent, and told of by the commit. Answers the chain's
 * new end.
 */
export function writeCase(db: Db, write: CaseWrite): Buffer {
  const { state } = write;
  const ids = { case_id: state.caseId, congress_id: state.congressId };
  const { hash, rows: events } = eventRows(write);
  const commands = write.commands.map((c): NamedRow => ({ ...ids, command_id: c.commandId, fingerprint: c.fingerprint && bytea(c.fingerprint), seq: c.seq, open_seq: c.openSeq }));

  const statement = new StatementParts();
  const [caseId, congressId, seq] = [statement.put(state.caseId, 'uuid'), statement.put(state.congressId, 'uuid'), statement.put(state.seq, 'int')];
  const parts = [
    `head as (update case_head set seq = ${seq}, open_seq = ${statement.put(state.openSeq, 'int')}, rule_version = ${statement.put(state.ruleVersion, 'text')},
       ended = ${statement.put(write.ended, 'boolean')}, state = ${statement.put(JSON.stringify(state), 'jsonb')}, chain_hash = ${statement.put(hash, 'bytea')}, changed_at = now() where id = ${caseId} and congress_id = ${congressId})`,
    `events as (${statement.insert('case_event', EVENT_COLUMNS, events)})`,
    `commands as (${statement.insert('case_command', COMMAND_COLUMNS, commands)})`,
    ...write.views.flatMap((change, i) => viewParts(change, i, statement)),
  ];
  if (write.tellProcess) {
    parts.push(`outbox as (insert into process_outbox (case_id, congress_id, seq) values (${caseId}, ${congressId}, ${seq})
       on conflict (case_id) do update set seq = excluded.seq, version = nextval('process_outbox_version'))`);
  }
  const text = `with ${parts.join(',\n')} select 1`;
  db.send(text, statement.values, `write-${createHash('sha1').update(text).digest('hex')}`);
  return hash;
}

function eventRows({ state, createdYear, previousHash, events }: CaseWrite): { readonly hash: Buffer; readonly rows: readonly NamedRow[] } {
  let hash = previousHash;
  const rows = events.map((event): NamedRow => {
    const body = eventAsJson(event);
    const bytes = canonicalBytes(body);
    hash = chainHash(hash, bytes);
    return {
      created_year: createdYear, case_id: state.caseId, seq: event.seq, congress_id: state.congressId, type: event.type, v: event.v, veiled: event.veiled, command_id: event.commandId,
      entered_at: event.enteredAt, body, bytes: bytea(bytes), algorithm: CHAIN_ALGORITHM, hash: bytea(hash),
    };
  });
  if (hash === null) throw new Error('a write without an event');
  return { hash, rows };
}

function viewParts({ table, key, columns, upserts, deletes }: ViewChange, i: number, statement: StatementParts): readonly string[] {
  const parts: string[] = [];
  if (upserts.length > 0) {
    const rest = Object.keys(columns).filter((c) => !key.includes(c));
    const onConflict = rest.length === 0 || rest.every((c) => c === 'congress_id') ? 'do nothing' : `do update set ${rest.map((c) => `${c} = excluded.${c}`).join(', ')}`;
    parts.push(`put${i} as (${statement.insert(table, columns, upserts)} on conflict (${key.join(', ')}) ${onConflict})`);
  }
  if (deletes.length > 0) {
    const keyColumns = Object.fromEntries(key.map((k) => [k, columns[k] ?? 'text']));
    parts.push(`cut${i} as (${statement.delete(table, keyColumns, deletes)})`);
  }
  return parts;
}
