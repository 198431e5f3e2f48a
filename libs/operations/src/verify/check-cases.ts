import type { CongressId } from '@huiying/engine';
import { checkDeadlines } from './checks/deadlines';
import { checkInvariants } from './checks/invariants';
import { checkStanding } from './checks/standing';
import { checkViews } from './checks/views';
import type { KnownCase, StoredCase } from './checked-case';
import type { Finding } from './finding';
import { guarded } from './guarded';
import { knowCase } from './known-case';
import type { VerifyOptions } from './options';
import { referencesOf, type CongressReferences } from './read/references';
import { eventsOf, headsAfter, type StoredHead } from './read/stored-cases';
import { inSnapshot } from './snapshot';
import type { VerifiedCaseType } from './verified-case-type';

/** Cases of one read: their events and states are in memory together. */
const CASES_AT_ONCE = 100;

/** Every case by itself, batch after batch; what is found in a batch is given once its snapshot is closed. */
export async function* checkCases(options: VerifyOptions): AsyncGenerator<Finding> {
  const { query, progress, casesAtOnce = CASES_AT_ONCE } = options;
  const [count] = await query<{ total: number }>('select count(*)::integer as total from case_head', []);
  const batches = new BatchChecker(options);
  let done = 0;
  let last: StoredHead | null = null;
  for (;;) {
    const { heads, findings }: Batch = await batches.next(last, casesAtOnce);
    yield* findings;
    done += heads.length;
    progress?.({ done, total: Math.max(done, count?.total ?? 0) });
    last = heads.at(-1) ?? null;
    if (heads.length < casesAtOnce) return;
  }
}

interface Batch {
  readonly heads: readonly StoredHead[];
  readonly findings: readonly Finding[];
}

const sumOf = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((sum, one) => sum + of(one), 0);

class BatchChecker {
  private readonly caseTypes: ReadonlyMap<string, VerifiedCaseType>;
  private readonly unknownTypes = new Set<string>();

  constructor(private readonly options: VerifyOptions) {
    this.caseTypes = new Map(options.caseTypes.map((type) => [type.module.type.name, type]));
  }

  next(after: StoredHead | null, max: number): Promise<Batch> {
    const { query, looked } = this.options;
    return inSnapshot(query, async () => {
      const heads = await headsAfter(query, after, max);
      const stored = await this.storedCases(heads);
      const known: KnownCase[] = [];
      const findings: Finding[] = [];
      for (const each of stored) {
        const { kase, findings: ofCase } = knowCase(each, this.threw);
        findings.push(...ofCase, ...guarded(kase, 'deadlines', 'CHECK_FAILED', this.threw, () => checkDeadlines(kase)), ...guarded(kase, 'invariants', 'CHECK_FAILED', this.threw, () => checkInvariants(kase)));
        // Without its rules nobody can say who sees it and who is to act.
        if (kase.state === null || kase.rules !== null) known.push(kase);
      }
      looked?.('events', sumOf(stored, ({ events }) => events.length));
      looked?.('state', stored.length);
      looked?.('deadlines', sumOf(known, ({ state }) => Object.keys(state?.deadlines ?? {}).length));
      looked?.('invariants', known.length);
      if (known.length > 0) findings.push(...await checkViews(query, known, this.threw, (rows) => looked?.('views', rows)), ...await checkStanding(query, known));
      return { heads, findings };
    });
  }

  private readonly threw = (error: unknown): void => this.options.threw?.(error);

  private async storedCases(heads: readonly StoredHead[]): Promise<readonly StoredCase[]> {
    const { query } = this.options;
    const events = await eventsOf(query, heads.map(({ caseId }) => caseId));
    // Of this batch only: each has a few congresses, and rules must be of the snapshot.
    const references = new Map<CongressId, CongressReferences>();
    const cases: StoredCase[] = [];
    for (const head of heads) {
      const caseType = this.caseTypes.get(head.caseType);
      if (caseType === undefined) {
        this.noteUnknown(head.caseType);
        continue;
      }
      const known = references.get(head.congressId) ?? await referencesOf(query, head.congressId, this.caseTypes);
      references.set(head.congressId, known);
      cases.push({ head, events: events.get(head.caseId) ?? [], caseType, references: known });
    }
    return cases;
  }

  private noteUnknown(caseType: string): void {
    if (this.unknownTypes.has(caseType)) return;
    this.unknownTypes.add(caseType);
    this.options.note({ code: 'CASE_TYPE_UNKNOWN', detail: { caseType } });
  }
}
