import type { CongressId } from '@huiying/engine';
import { deputyIdOf, endDeputyRole, putBodies, putDeputies, putPeople, putRoles, registeredBody, registeredSeat, type Db } from '@huiying/persistence';
import type { CongressRegisters } from '../congress-registers';
import type { PlannedDeputy } from '../read/planned-rows';
import { SINCE_EVER } from './take-unit';
import type { Taken } from './taken';

/** Groups of deputies stand behind all bodies of the register of units. */
const RANK_OF_GROUPS = 100_000;

/**
 * Writes a person, his seat, his group and his role. A seat that is vacant, or whose mandate rests, keeps its person: what
 * he proposed goes on; his role ends with the seat.
 */
export async function takeDeputy(db: Db, congressId: CongressId, deputy: PlannedDeputy, rank: number, { level, deputies }: CongressRegisters): Promise<Taken> {
  if (deputy.level !== level) return { result: 'failed', code: 'IMPORT.OTHER_CONGRESS', caseId: null };
  if (deputy.term === null) return { result: 'failed', code: 'IMPORT.HAS_PROBLEMS', caseId: null };
  const known = deputies.byCard(deputy.card)?.name;
  if (known !== undefined && ![deputy.name, deputy.renames].includes(known)) return { result: 'failed', code: 'IMPORT.NAME_OTHER', params: { known }, caseId: null };
  const before = await registeredSeat(db, congressId, deputy.card);
  const personId = before?.personId ?? deputyIdOf(congressId, deputy.card);
  const inOfficeFrom = before?.inOfficeFrom ?? deputy.inOfficeFrom;
  // The day on which a seat fell vacant is known better by whoever entered it before.
  const inOfficeUntil = deputy.inOfficeUntil === null ? null : (before?.inOfficeUntil ?? deputy.inOfficeUntil);
  if (deputy.group !== null) await putGroup(db, congressId, deputy.group, rank);
  await putPeople(db, congressId, [{ id: personId, name: deputy.name, phone: deputy.phone }]);
  await putDeputies(db, congressId, [{
    personId, card: deputy.card, term: deputy.term, delegation: deputy.delegation, groupCode: deputy.group, rank, inOfficeFrom, inOfficeUntil,
  }]);
  await putRoles(db, congressId, [{ personId, role: 'deputy', bodyCode: null, validFrom: inOfficeFrom }]);
  await endDeputyRole(db, congressId, personId, inOfficeUntil);
  return { result: before === null ? 'made' : 'known', code: null, caseId: null };
}

/** A group of deputies is known by its name alone. */
async function putGroup(db: Db, congressId: CongressId, name: string, rank: number): Promise<void> {
  if ((await registeredBody(db, congressId, name)) !== null) return;
  await putBodies(db, congressId, [{ code: name, kind: 'other', superiorName: null, rank: RANK_OF_GROUPS + rank, openFrom: SINCE_EVER, name, shortName: name, otherNames: [] }]);
}
