import { day, momentOf, type BodyId, type Instant, type PersonId } from '@huiying/engine';
import { caseModules } from '@huiying/executor';
import { bodyIdOf, dataSourceFor } from '@huiying/persistence';
import { DEMO_PASSWORD, loadDemoCounty, moveClock, wanghai, type CastMember, type CongressPlan } from '@huiying/simulation';

/** Where the clock stands when a test begins: a Monday in a year whose days off are published. */
export const BEGINS: Instant = momentOf(day('2026-03-02'), 9);

/** The unit that handles what the tests propose. */
export const UNIT = 'D11';

export const PASSWORD = DEMO_PASSWORD;

/** Everybody whom a life needs. Each account costs a slow hash, so nobody else gets one. */
export const STAFF = {
  deputy: 'deputy01', registrar: 'registrar', coordinator: 'govoffice', checker: 'govchecker', clerk: 'clerk.d11', handler: 'handler.d11', leader: 'leader.d11', committee: 'committee', admin: 'admin',
} as const;
export type Who = keyof typeof STAFF;

const people: ReadonlyMap<string, CastMember> = new Map(wanghai.cast.map((member) => [member.login, member]));

export function personId(who: Who): PersonId {
  const member = people.get(STAFF[who]);
  if (member === undefined) throw new Error(`nobody of the county is ${who}`);
  return member.personId;
}

export const unitId: BodyId = bodyIdOf(wanghai.record.id, UNIT);

/** An invented county without a case: registers, rules, calendar, accounts; its clock stands at `BEGINS`. */
export const putCounty = (urls: DatabaseUrls): Promise<void> => {
  const wanted: ReadonlySet<string> = new Set(Object.values(STAFF));
  return put({ ...wanghai, cast: wanghai.cast.filter(({ login }) => wanted.has(login)) }, urls);
};

/** The same congress before its first import: it has a registrar, rules and calendar, and nothing else. */
export const putEmptyCounty = (urls: DatabaseUrls): Promise<void> => {
  const cast = wanghai.cast.filter(({ login }) => login === STAFF.registrar).map((member) => ({ ...member, roles: [{ role: 'registrar', bodyCode: null }] }));
  return put({ ...wanghai, bodies: [], meetings: [], cast }, urls);
};

interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly apiUrl: string;
}

async function put(plan: CongressPlan, { ownerUrl, apiUrl }: DatabaseUrls): Promise<void> {
  await loadDemoCounty({ ownerUrl, apiUrl, modules: caseModules, counties: [{ plan, acts: [], cases: 0 }] });
  const owner = await dataSourceFor({ url: ownerUrl, applicationName: 'huiying-test', poolSize: 1 }).initialize();
  try {
    await moveClock(owner, BEGINS);
  } finally {
    await owner.destroy();
  }
}
