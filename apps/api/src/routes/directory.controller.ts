import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { dayOf, derivedId, instantOf, type BodyId, type Day } from '@huiying/engine';
import { bodiesAnswer, bodiesQuery, caseParams, meetingsAnswer, peopleAnswer, peopleQuery, revealAnswer, revealRequest, revealsAnswer, revealsQuery } from '@huiying/contracts/schemas';
import { bodies, meetings, namesOf, people, revealContact, revealsOf } from '@huiying/persistence';
import { ApiParts } from '../app/parts';
import { notFound, Problem } from '../http/problem';
import { Input, route, Route, type InputOf } from '../http/route';
import { readCursor, writeCursor } from '../reading/cursor';
import { labelled } from '../reading/labelled';
import { maskedPhone } from '../reading/masked-phone';
import { momentText } from '../reading/moment-text';
import { read } from '../reading/reading';
import { meetingText } from '../reading/titles';

const common = { permission: 'directory.read', tag: 'directory' } as const;
const BODIES = route({ ...common, id: 'listBodies', method: 'get', path: 'api/v1/bodies', summary: 'Bodies in their official order, with the names of a day', query: bodiesQuery, answer: { status: 200, schema: bodiesAnswer } });
const PEOPLE = route({ ...common, id: 'listPeople', method: 'get', path: 'api/v1/people', summary: 'People with their roles of today; phones masked', query: peopleQuery, answer: { status: 200, schema: peopleAnswer } });
const MEETINGS = route({ ...common, id: 'listMeetings', method: 'get', path: 'api/v1/meetings', summary: 'Meetings of the congress, the newest first', answer: { status: 200, schema: meetingsAnswer } });
const REVEAL = route({ id: 'revealContact', method: 'post', path: 'api/v1/people/:id/reveals', permission: 'contacts.reveal', tag: 'directory', summary: 'Open somebody\'s contact data, with a reason that he can read', params: caseParams, body: revealRequest, idempotent: true, answer: { status: 201, schema: revealAnswer } });
const REVEALS = route({ id: 'listReveals', method: 'get', path: 'api/v1/people/:id/reveals', permission: 'own.account', tag: 'directory', summary: 'Who opened one\'s own contact data, when and why, the newest first', params: caseParams, query: revealsQuery, answer: { status: 200, schema: revealsAnswer } });

/** Seconds that opened contact data stand on a page. */
const SECONDS_SHOWN = 60;
const placeSchema = z.strictObject({ rank: z.int(), id: z.uuid() });
const afterReveal = z.strictObject({ id: z.uuid() });

/** Bodies, people and meetings. Telephone numbers are masked; whoever opens one says why, and its owner can read that. */
@Controller()
export class DirectoryController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(BODIES)
  listBodies(@Input() { query, ...who }: InputOf<typeof BODIES>): Promise<z.input<typeof bodiesAnswer>> {
    return read(this.parts, who, async ({ db, session, locale, today }) => {
      const rows = await bodies(db, session.congressId, query.on ?? today, query.closed);
      return { rows: rows.map(({ superiorId, kind, ...b }) => ({ ...b, kind: labelled(locale, 'bodyKind', kind), superior: superiorId })) };
    });
  }

  @Route(PEOPLE)
  listPeople(@Input() { query, ...who }: InputOf<typeof PEOPLE>): Promise<z.input<typeof peopleAnswer>> {
    return read(this.parts, who, async ({ db, session, locale, now, today }) => {
      const found = await people(db, session.congressId, today, { role: query.role ?? null, body: query.body ?? null, words: query.q ?? null, after: readCursor(placeSchema, query.after), limit: query.limit + 1 });
      const rows = found.slice(0, query.limit);
      const names = await namesOf(db, session.congressId, today, rows.flatMap((p) => p.roles.flatMap((r) => (r.bodyId === null ? [] : [r.bodyId]))));
      const last = rows.at(-1);
      return {
        rows: rows.map(({ id, name, card, delegation, phone, roles }) => ({
          id, name, card, delegation, phone: maskedPhone(phone),
          roles: roles.map((r) => ({ role: labelled(locale, 'role', r.role), body: r.bodyId === null ? null : { id: r.bodyId, name: names.bodies.get(r.bodyId as BodyId) ?? '' } })),
        })),
        next: found.length > query.limit && last ? writeCursor({ rank: last.rank, id: last.id }) : null,
        asOf: now, asOfText: momentText(locale, now),
      };
    });
  }

  @Route(MEETINGS)
  listMeetings(@Input() who: InputOf<typeof MEETINGS>): Promise<z.input<typeof meetingsAnswer>> {
    return read(this.parts, who, async ({ db, session, locale }) => ({
      rows: (await meetings(db, session.congressId)).map((m) => ({ code: m.code, label: meetingText(locale, m) ?? m.code, opensOn: m.opensOn as Day, closesOn: m.closesOn as Day })),
    }));
  }

  @Route(REVEAL)
  reveal(@Input() { params, body, idempotencyKey, ...who }: InputOf<typeof REVEAL>): Promise<z.input<typeof revealAnswer>> {
    return read(this.parts, who, async ({ db, session }) => {
      const id = derivedId('reveal', session.personId, idempotencyKey);
      const contact = await revealContact(db, session.congressId, { id, personId: params.id, revealedBy: session.personId, reason: body.reason });
      if (contact === null) throw notFound();
      return { ...contact, secondsShown: SECONDS_SHOWN };
    });
  }

  @Route(REVEALS)
  reveals(@Input() { params, query, ...who }: InputOf<typeof REVEALS>): Promise<z.input<typeof revealsAnswer>> {
    if (params.id !== who.session.personId) throw new Problem(403, 'PERMISSION.NOT_YOURS');
    return read(this.parts, who, async ({ db, session, locale, now, today }) => {
      const found = await revealsOf(db, session.congressId, params.id, readCursor(afterReveal, query.after)?.id ?? null, query.limit + 1);
      const rows = found.slice(0, query.limit);
      const names = await namesOf(db, session.congressId, today, rows.flatMap((r) => r.roles.flatMap(({ bodyId }) => bodyId ?? [])));
      const last = rows.at(-1);
      return {
        rows: rows.map(({ id, at, byId, byName, roles, reason }) => ({
          id, at: at.toISOString(), atText: momentText(locale, instantOf(at)), by: { id: byId, name: byName },
          roles: roles.map(({ role, bodyId }) => ({ role: labelled(locale, 'role', role), body: bodyId === null ? null : { id: bodyId, name: names.bodyOn(bodyId, dayOf(instantOf(at))) ?? '' } })),
          reason,
        })),
        next: found.length > query.limit && last ? writeCursor({ id: last.id }) : null, asOf: now, asOfText: momentText(locale, now),
      };
    });
  }
}
