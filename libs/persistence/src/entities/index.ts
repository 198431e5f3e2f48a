import { Congress } from './congress.entity';
import { Body } from './body.entity';
import { BodyName } from './body-name.entity';
import { Person } from './person.entity';
import { ContactData } from './contact-data.entity';
import { Deputy } from './deputy.entity';
import { RoleGrant } from './role-grant.entity';
import { Meeting } from './meeting.entity';
import { RuleSetRow } from './rule-set.entity';
import { CalendarYearRow } from './calendar-year.entity';

/** Tables that the administration reads and writes through TypeORM; the executor's and the lists' SQL is written by hand. */
export const entities = [Congress, Body, BodyName, Person, ContactData, Deputy, RoleGrant, Meeting, RuleSetRow, CalendarYearRow];

export { Congress, Body, BodyName, Person, ContactData, Deputy, RoleGrant, Meeting, RuleSetRow, CalendarYearRow };
