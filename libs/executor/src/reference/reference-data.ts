import { calendarOf, type Calendar, type CalendarYear, type CongressId, type Day, type Directory } from '@huiying/engine';
import type { Db } from '@huiying/persistence';
import { calendarYearOf, parseCalendarYear } from '@huiying/rules';
import type { AnyCaseModule } from '../case-module';
import { loadDirectory } from './directory';

interface RuleSetInForce {
  readonly caseType: string;
  readonly version: string;
  readonly validFrom: Day;
  readonly rules: object;
}

/** What the decisions of one congress refer to, as of one `reference_version`. */
export interface ReferenceData {
  readonly version: string;
  readonly fingerprintKey: Buffer;
  readonly calendar: Calendar;
  readonly directory: Directory;
  readonly ruleSets: readonly RuleSetInForce[];
}

/** Kept in memory for each congress until its `reference_version` changes: a command reads only that number. */
export class ReferenceCache {
  private readonly byCongress = new Map<CongressId, ReferenceData>();

  constructor(private readonly modules: ReadonlyMap<string, AnyCaseModule>) {}

  /** The data of the version that the transaction sees. */
  async get(db: Db, congressId: CongressId, version: string): Promise<ReferenceData> {
    const kept = this.kept(congressId, version);
    if (kept !== null) return kept;
    const loaded = await this.load(db, congressId, version);
    this.byCongress.set(congressId, loaded);
    return loaded;
  }

  /** The data of that version where this process has them; null where they must be read. */
  kept(congressId: CongressId, version: string): ReferenceData | null {
    const kept = this.byCongress.get(congressId);
    return kept?.version === version ? kept : null;
  }

  private async load(db: Db, congressId: CongressId, version: string): Promise<ReferenceData> {
    const [congress] = await db.query<{ key: Buffer }>('select fingerprint_key as key from congress where id = $1', [congressId]);
    if (congress === undefined) throw new Error('the congress does not exist');
    const years = await db.query<{ year: number; data: unknown }>('select year, data from calendar_year where congress_id = $1', [congressId]);
    const sets = await db.query<{ caseType: string; version: string; validFrom: Day; data: unknown }>(
      `select case_type as "caseType", version, valid_from::text as "validFrom", data from rule_set where congress_id = $1 order by valid_from desc, version desc`, [congressId]);
    return {
      version, fingerprintKey: congress.key, calendar: calendarOf(years.flatMap(readYear)), directory: await loadDirectory(db, congressId),
      ruleSets: sets.flatMap((set) => {
        const module = this.modules.get(set.caseType);
        return module === undefined ? [] : [{ caseType: set.caseType, version: set.version, validFrom: set.validFrom, rules: readRules(module, set.version, set.data) }];
      }),
    };
  }
}

/** The days of a published year; none of one whose notice is awaited. */
function readYear({ year, data }: { readonly year: number; readonly data: unknown }): readonly CalendarYear[] {
  const read = parseCalendarYear(data);
  if (!read.ok) throw new Error(`calendar year ${year} is not valid: ${read.problems.map((p) => `${p.code} ${p.at}`).join('; ')}`);
  const published = calendarYearOf(read.calendarYear);
  return published === null ? [] : [published];
}

function readRules(module: AnyCaseModule, version: string, data: unknown): object {
  const read = module.readRules(data);
  if (!read.ok) throw new Error(`rule set ${version} of ${module.type.name} is not valid: ${read.problems.join('; ')}`);
  return read.rules;
}

/** The rule set of that version; for a case that is not pinned yet, the newest in force on the day (before the first one: the first). */
export function ruleSetFor(reference: ReferenceData, caseType: string, pinned: string | null, day: Day): RuleSetInForce {
  const ofType = reference.ruleSets.filter((s) => s.caseType === caseType);
  const found = pinned === null ? (ofType.find((s) => s.validFrom <= day) ?? ofType.at(-1)) : ofType.find((s) => s.version === pinned);
  if (found === undefined) throw new Error(`no rule set ${pinned ?? `in force on ${day}`} for ${caseType}`);
  return found;
}
