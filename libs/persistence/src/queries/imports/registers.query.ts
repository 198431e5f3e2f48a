import type { Db } from '../../connection/db';

/** A body with all names that it has or had, as names in a ledger are looked up. */
export interface NamedBodyRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Other and former names. */
  readonly otherNames: readonly string[];
  readonly rank: number;
}

/** Bodies that may be named as handling units: all but the groups of the deputies. */
export const namedBodies = (db: Db, congressId: string): Promise<readonly NamedBodyRow[]> =>
  db.query<NamedBodyRow>(
    `select b.id, b.code, b.rank, n.name, n.short_name as "shortName",
            n.other_names || coalesce((select array_agg(distinct former.name) from (
              select unnest(array[o.name, o.short_name] || o.other_names) as name from body_name o where o.congress_id = b.congress_id and o.body_id = b.id and o.valid_from < n.valid_from) former), '{}') as "otherNames"
       from body b
       join lateral (select * from body_name n where n.congress_id = b.congress_id and n.body_id = b.id order by n.valid_from desc limit 1) n on true
      where b.congress_id = $1 and not exists (select from deputy d where d.congress_id = b.congress_id and d.group_body_id = b.id)
      order by b.rank, b.code`, [congressId]);

export interface NamedDeputyRow {
  readonly personId: string;
  readonly card: string;
  readonly name: string;
  readonly delegation: string;
  readonly inOffice: boolean;
}

/** Deputies by card and name, with whether they are in office on the day. */
export const namedDeputies = (db: Db, congressId: string, day: string): Promise<readonly NamedDeputyRow[]> =>
  db.query<NamedDeputyRow>(
    `select d.person_id as "personId", d.card, p.name, coalesce(d.delegation, '') as delegation,
            d.in_office_from <= $2::date and (d.in_office_until is null or d.in_office_until >= $2::date) as "inOffice"
       from deputy d join person p on p.congress_id = d.congress_id and p.id = d.person_id where d.congress_id = $1 order by d.card`, [congressId, day]);
