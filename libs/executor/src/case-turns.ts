import type { CaseId } from '@huiying/engine';

/** After so many milliseconds a command goes on to the lock in the database, whose own limit then speaks. */
const PATIENCE_MS = 2_000;

/**
 * Lets the commands of this process on one case wait for one another before they take a connection: fifty on one case
 * would otherwise hold all connections at the lock of its row, and everybody else would wait for theirs. An economy
 * only; what keeps commands apart is the lock.
 */
export class CaseTurns {
  /** Of each case on which something is under way: the end of the last in its line. */
  private readonly lastOf = new Map<CaseId, Promise<void>>();

  constructor(private readonly patienceMs = PATIENCE_MS) {}

  /** Cases on which something is under way. */
  get size(): number {
    return this.lastOf.size;
  }

  /** Does the work when all that came before it on one of its cases has ended, whether well or not. */
  async inTurn<T>(cases: readonly CaseId[], work: () => Promise<T>): Promise<T> {
    const before = cases.flatMap((caseId) => this.lastOf.get(caseId) ?? []);
    // A place in all lines at once: two commands on the same cases stand in the same order in each, and never wait for one another.
    const worked = this.afterAll(before).then(work);
    const ended = worked.then(() => undefined, () => undefined);
    for (const caseId of cases) this.lastOf.set(caseId, ended);
    try {
      return await worked;
    } finally {
      for (const caseId of cases) if (this.lastOf.get(caseId) === ended) this.lastOf.delete(caseId);
    }
  }

  private async afterAll(before: readonly Promise<void>[]): Promise<void> {
    if (before.length === 0) return;
    let timer: NodeJS.Timeout | undefined;
    const patienceEnds = new Promise<void>((resolve) => { timer = setTimeout(resolve, this.patienceMs); });
    await Promise.race([Promise.all(before), patienceEnds]);
    clearTimeout(timer);
  }
}
