import type { z } from 'zod';
import { isPermitted, type SignedIn } from '@huiying/auth';
import type { meSchema } from '@huiying/contracts/schemas';
import { isBeingSetUp, namesOf } from '@huiying/persistence';
import { dayWithWeekday, type Locale } from '@huiying/texts';
import type { ApiParts } from '../app/parts';
import { clockMoves } from '../app/settings';
import { labelled } from './labelled';
import { mayOpen } from './may-open';
import { read } from './reading';
import { sessionEndView } from './session-end-view';

/** The signed-in person, his roles today, the system's day, and what the installation offers him. */
export async function meView(parts: ApiParts, { session, expiresAt, signedInAt, mustChange }: Omit<SignedIn, 'credential'>, locale: Locale): Promise<z.input<typeof meSchema>> {
  return read(parts, { session, locale }, async ({ db, today, congressName, reference }) => {
    const bodyIds = session.roles.flatMap((r) => (r.bodyId === null ? [] : [r.bodyId]));
    const names = await namesOf(db, session.congressId, today, [session.personId, ...bodyIds]);
    const { roles } = session;
    return {
      person: { id: session.personId, name: names.people.get(session.personId) ?? '' },
      congress: { id: session.congressId, name: congressName },
      roles: roles.map((r) => ({ role: labelled(locale, 'role', r.role), body: r.bodyId === null ? null : { id: r.bodyId, name: names.bodies.get(r.bodyId) ?? '' } })),
      expiresAt: expiresAt.toISOString(),
      session: signedInAt === null ? null : sessionEndView(expiresAt, signedInAt),
      mustChangePassword: mustChange,
      today: { day: today, text: dayWithWeekday(locale, today), working: reference.calendar.isWorkingDay(today) },
      offers: {
        clock: clockMoves(parts.settings), operations: isPermitted('operations.manage', roles), imports: isPermitted('imports.manage', roles),
        accounts: isPermitted('accounts.manage', roles), accountActs: isPermitted('accounts.audit', roles), setUp: isPermitted('setUp.read', roles) && (await isBeingSetUp(db, session.congressId)), cases: isPermitted('cases.read', roles), contacts: isPermitted('contacts.reveal', roles), calendar: isPermitted('calendar.manage', roles),
        open: mayOpen(parts, roles, reference, today),
      },
    };
  });
}
