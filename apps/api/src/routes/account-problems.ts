import type { EndedRole, GivenRole, OpenedAccount } from '@huiying/auth';
import { notFound, Problem } from '../http/problem';

const field = (name: string, code: string): Problem => new Problem(422, 'REQUEST.FIELDS', { fields: [{ field: name, code }] });

/** Nobody changes his own rights: another administrator does. */
export const ownAccount = (): Problem => new Problem(409, 'ACCOUNT.OWN');

/** Why no account was opened: 422 at the field that is to be changed. */
export function problemOfOpening(outcome: Exclude<OpenedAccount['outcome'], 'opened'>): Problem {
  switch (outcome) {
    case 'noPerson': return field('personId', 'FIELD.NOT_IN_LIST');
    case 'hasAccount': return field('personId', 'ACCOUNT.HAS_ONE');
    case 'loginTaken': return field('login', 'ACCOUNT.LOGIN_TAKEN');
  }
}

/** `at`: where the role stands in the request, with its dot. */
export function problemOfGiving(outcome: Exclude<GivenRole, 'given'>, at: '' | 'role.'): Problem {
  switch (outcome) {
    case 'noPerson': return notFound();
    case 'own': return ownAccount();
    case 'bodyMissing': return field(`${at}body`, 'FIELD.REQUIRED');
    case 'noBody': return field(`${at}body`, 'FIELD.NOT_IN_LIST');
    case 'bodyNotHeld': return field(`${at}body`, 'ACCOUNT.NOT_IN_A_BODY');
    case 'administratorsApart': return field(`${at}role`, 'ACCOUNT.ADMINISTRATORS_APART');
    case 'sidesApart': return field(`${at}role`, 'ACCOUNT.SIDES_APART');
    case 'held': return field(`${at}role`, 'ACCOUNT.ROLE_HELD');
  }
}

/** Why a role was not ended: 404, 409 for one's own, or 422 at its last day. */
export function problemOfEnding(outcome: Exclude<EndedRole['outcome'], 'ended'>): Problem {
  switch (outcome) {
    case 'unknown': return notFound();
    case 'own': return ownAccount();
    case 'beforeBeginning': return field('until', 'FIELD.BEFORE_BEGINNING');
    case 'later': return field('until', 'ACCOUNT.ROLE_ENDS_EARLIER');
  }
}
