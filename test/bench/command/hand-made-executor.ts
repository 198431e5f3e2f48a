import type { DataSource } from 'typeorm';
import { caseModules, Executor, type Accepted, type CommandRequest, type CommandResult } from '@huiying/executor';
import { dataSourceFor, withActor, type ActorSession, type Db } from '@huiying/persistence';
import { rowsOf, unequalTables, type Rows } from './case-rows';
import { Rehearsal } from './rehearsal';
import { asOneStatement, statementsBetween, type Statement } from './statements';

const SCOPE = `select set_config('app.case', $1, true), set_config('plan_cache_mode', 'force_generic_plan', true)`;
const LOCK = 'select 1 from case_head where id = $1 for update';
const KNOWN = 'select fingerprint from case_command where command_id = $1';

interface Plan {
  readonly statements: readonly Statement[];
  readonly inOne: Statement;
  readonly commandId: string;
  readonly after: Rows;
  readonly answer: Accepted;
}

/**
 * Writes what the executor would write, without thinking. A request that comes for the first time is rehearsed by the
 * real executor and rolled back; when it comes again, the rows are written by prepared statements that were made up
 * then: the time of the second answer is that of the SQL alone, behind the same route.
 */
export class HandMadeExecutor extends Executor {
  private readonly plans = new Map<string, Plan>();
  /** Commands whose rows were compared once. */
  private readonly compared = new Set<string>();

  private constructor(dataSource: DataSource, private readonly owner: DataSource, private readonly inOneStatement: boolean) {
    super(dataSource, caseModules);
  }

  static async of(dataSource: DataSource, ownerUrl: string, inOneStatement: boolean): Promise<HandMadeExecutor> {
    const owner = await dataSourceFor({ url: ownerUrl, applicationName: 'huiying-bench', poolSize: 2 }).initialize();
    return new HandMadeExecutor(dataSource, owner, inOneStatement);
  }

  override async execute(session: ActorSession, request: CommandRequest): Promise<CommandResult> {
    const plan = this.plans.get(request.idempotencyKey);
    if (plan === undefined) return this.rehearse(session, request);
    await withActor(this.dataSource, session, (db) => (this.inOneStatement ? writeAtOnce(db, plan) : write(db, plan)));
    await this.compareOnce(request.command, plan);
    return plan.answer;
  }

  private async rehearse(session: ActorSession, request: CommandRequest): Promise<CommandResult> {
    if (request.caseId === null) throw new Error('a command on a case that exists');
    const rehearsal = new Rehearsal(this.owner, request.caseId);
    const answer = await new Executor(rehearsal.dataSource(), caseModules).execute(session, request);
    const { before, after } = rehearsal;
    if (!answer.ok || before === null || after === null) return answer;
    const statements = statementsBetween(before, after);
    const commandId = after.get('case_command')?.find((row) => !before.get('case_command')?.some((known) => known['command_id'] === row['command_id']))?.['command_id'];
    if (typeof commandId !== 'string') throw new Error('a command without its id');
    this.plans.set(request.idempotencyKey, { statements, inOne: asOneStatement(statements), commandId, after, answer });
    return answer;
  }

  /** The rows of the first case of each command must be those of the executor; the statements are shown once. */
  private async compareOnce(command: string, { statements, after, answer }: Plan): Promise<void> {
    if (this.compared.has(command)) return;
    this.compared.add(command);
    const written = await rowsOf((text, values) => this.owner.query(text, [...values]), answer.caseId);
    const unequal = unequalTables(after, written);
    if (unequal.length > 0) throw new Error(`${command} by hand leaves other rows than the executor in ${unequal.join(', ')}`);
    process.stdout.write(`${JSON.stringify({ command, statements: [SCOPE, LOCK, KNOWN, ...statements.map(({ text }) => text)] })}\n`);
  }
}

/** As one writes it by hand: one statement after another. */
async function write(db: Db, { statements, commandId, answer }: Plan): Promise<void> {
  await db.query(SCOPE, [answer.caseId], 'hand-scope');
  await db.query(LOCK, [answer.caseId], 'hand-lock');
  if ((await db.query(KNOWN, [commandId], 'hand-known')).length > 0) throw new Error('the command is known already');
  for (const { name, text, values } of statements) await db.query(text, values, name);
}

/** In as few round trips as the executor: what needs no answer is sent without waiting. */
async function writeAtOnce(db: Db, { inOne, commandId, answer }: Plan): Promise<void> {
  db.send(SCOPE, [answer.caseId], 'hand-scope');
  db.send(LOCK, [answer.caseId], 'hand-lock');
  if ((await db.query(KNOWN, [commandId], 'hand-known')).length > 0) throw new Error('the command is known already');
  db.send(inOne.text, inOne.values, inOne.name);
}
