import { putBodies, putCalendarYear, putCongress, putDeputies, putMeeting, putPeople, putRoles, putRuleSet, type Db } from '@huiying/persistence';
import { calendarYears, ruleSets } from '@huiying/rules';
import type { CongressPlan } from './plan';

/** Writes the registers, rules and calendar of a congress. Safe to repeat. Needs the owner of the tables. */
export async function putPlannedCongress(db: Db, { record, term, since, bodies, cast, meetings, ruleSet, rulesSince }: CongressPlan): Promise<void> {
  await putCongress(db, record);
  await putBodies(db, record.id, bodies);
  await putPeople(db, record.id, cast.map(({ personId, name, phone }) => ({ id: personId, name, phone })));
  await putDeputies(db, record.id, cast.flatMap(({ personId, deputy }, i) =>
    deputy === null ? [] : [{ personId, card: deputy.card, term, delegation: null, groupCode: deputy.groupCode, rank: i + 1, inOfficeFrom: since, inOfficeUntil: null }]));
  await putRoles(db, record.id, cast.flatMap(({ personId, roles }) => roles.map(({ role, bodyCode }) => ({ personId, role, bodyCode, validFrom: since }))));
  for (const meeting of meetings) await putMeeting(db, record.id, meeting);
  const { id, version } = ruleSets[ruleSet];
  await putRuleSet(db, record.id, 'suggestion', `${id}@${version}`, rulesSince, ruleSets[ruleSet]);
  for (const year of calendarYears) await putCalendarYear(db, record.id, year);
}
