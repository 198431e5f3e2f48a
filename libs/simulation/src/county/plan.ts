import type { Day, PersonId } from '@huiying/engine';
import type { BodyRecord, CongressRecord, MeetingRecord } from '@huiying/persistence';
import type { RuleSetId } from '@huiying/rules';

/** A role in a body of the congress, or in none. */
export interface RoleInBody {
  readonly role: string;
  readonly bodyCode: string | null;
}

/** What makes somebody a deputy: number of his card (代表证号), and the body that is his group. */
export interface OfficeOfDeputy {
  readonly card: string;
  readonly groupCode: string;
}

/** Somebody of the cast: an invented person with a login and what he is. */
export interface CastMember {
  readonly login: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly phone: string;
  readonly roles: readonly RoleInBody[];
  readonly deputy: OfficeOfDeputy | null;
}

/** All that a congress is made of before its first case. */
export interface CongressPlan {
  readonly record: CongressRecord;
  readonly term: number;
  /** First day of the term: everybody and everything is there from it on. */
  readonly since: Day;
  readonly bodies: readonly BodyRecord[];
  readonly cast: readonly CastMember[];
  readonly meetings: readonly MeetingRecord[];
  readonly ruleSet: RuleSetId;
  readonly rulesSince: Day;
}
