import type { DataSource } from 'typeorm';
import { isEnvironmentError, isUniqueViolation, withActor, type ActorSession, type Db } from '@huiying/persistence';
import { CaseMemory } from './case-memory';
import { CaseTurns } from './case-turns';
import type { AnyCaseModule } from './case-module';
import { caseOf, giveCommand, type ExecutorParts } from './give-command';
import { ReferenceCache } from './reference/reference-data';
import { TemporarilyUnavailable, type CommandRequest, type CommandResult } from './request';

/** Tries in all when the environment or a race stood in the way, before it is said to be unavailable. */
const TRIES = 3;

/** Not an error of the program: takes back a transaction whose command was refused, and carries the answers out. */
class TakenBack extends Error {
  constructor(readonly results: readonly CommandResult[]) {
    super('taken back');
  }
}

/** The only writer of cases: one command, or several cases, in one transaction. */
export class Executor {
  readonly parts: ExecutorParts;
  private readonly turns = new CaseTurns();

  constructor(readonly dataSource: DataSource, modules: readonly AnyCaseModule[]) {
    const byName = new Map(modules.map((m) => [m.type.name, m]));
    this.parts = { modules: byName, references: new ReferenceCache(byName), memory: new CaseMemory() };
  }

  /** One command of a person. A refusal is a value; throws `TemporarilyUnavailable`, or what is a bug. */
  async execute(session: ActorSession, request: CommandRequest): Promise<CommandResult> {
    const [result] = await this.executeTogether(session, [request]);
    if (result === undefined) throw new Error('a command without an answer');
    return result;
  }

  /**
   * Several commands in one transaction, their cases locked in the order of their ids: all are accepted or none is
   * written. The answers stand in the order of the requests.
   */
  async executeTogether(session: ActorSession, requests: readonly CommandRequest[]): Promise<readonly CommandResult[]> {
    const inOrder = requests.map((request, at) => ({ request, at, caseId: caseOf(session, request) })).sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
    return this.turns.inTurn(inOrder.map(({ caseId }) => caseId), () => this.inTransaction(session, async (db) => {
      const results: CommandResult[] = new Array<CommandResult>(requests.length);
      for (const { request, at } of inOrder) results[at] = await giveCommand(db, this.parts, session, request);
      if (results.some((r) => !r.ok)) throw new TakenBack(results);
      return results;
    }));
  }

  private async inTransaction(session: ActorSession, work: (db: Db) => Promise<readonly CommandResult[]>): Promise<readonly CommandResult[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await withActor(this.dataSource, session, work);
      } catch (error) {
        if (error instanceof TakenBack) return error.results;
        const raced = isUniqueViolation(error, 'case_command_pkey');
        if (!raced && !isEnvironmentError(error)) throw error;
        if (attempt >= TRIES) throw new TemporarilyUnavailable(error);
      }
    }
  }
}
