import { Controller, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { addDays, dayOf, instantOf, momentOf, msOf, type Instant } from '@huiying/engine';
import { clockAnswer, clockMoveRequest, MOST_CLOCK_DAYS as MOST_DAYS } from '@huiying/contracts/schemas';
import { moveClock, readClock, withoutActor } from '@huiying/persistence';
import { dayWithWeekday, type Locale } from '@huiying/texts';
import { ApiParts } from '../app/parts';
import { clockMoves } from '../app/settings';
import { actOnce } from '../http/acting-once';
import { notFound, Problem } from '../http/problem';
import { Input, route, Route, type InputOf } from '../http/route';

const common = { path: 'api/v1/clock', permission: 'clock.move', tag: 'clock' } as const;
const CLOCK = route({ ...common, id: 'getClock', method: 'get', summary: 'The movable clock of demo and test', answer: { status: 200, schema: clockAnswer }, problems: [404] });
const MOVE = route({ ...common, id: 'moveClock', method: 'post', summary: 'Move the clock of demo and test forward; under one key once', body: clockMoveRequest, idempotent: 'optional', answer: { status: 200, schema: clockAnswer }, problems: [404, 409] });

/** Hour of the day to which a move leads: the office opens, and the reminders of the morning are due. */
const MORNING = 9;

/** Only where time may be moved: elsewhere these routes do not exist for anybody. */
@Controller()
export class ClockController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(CLOCK)
  async read(@Input() { locale }: InputOf<typeof CLOCK>): Promise<z.input<typeof clockAnswer>> {
    if (!clockMoves(this.parts.settings)) throw notFound();
    return view(locale, await withoutActor(this.parts.dataSource, readClock));
  }

  @Route(MOVE)
  async move(@Input() { body, session, idempotencyKey, locale }: InputOf<typeof MOVE>): Promise<z.input<typeof clockAnswer>> {
    if (!clockMoves(this.parts.settings)) throw notFound();
    const moved = await actOnce(this.parts, session, idempotencyKey, `clock ${body.to ?? ''} ${body.days ?? ''}`, async (db) => {
      const { now } = await readClock(db);
      const today = dayOf(instantOf(now));
      const last = addDays(today, MOST_DAYS);
      if (body.to !== undefined && body.to > last) throw new Problem(422, 'REQUEST.FIELDS', { fields: [{ field: 'to', code: 'FIELD.CLOCK_TOO_FAR', params: { last } }] });
      const to = momentOf(body.to ?? addDays(today, body.days ?? 0), MORNING);
      const byMs = msOf(to) - now.getTime();
      if (byMs < 0) throw new Problem(422, 'REQUEST.FIELDS', { fields: [{ field: 'to', code: 'FIELD.CLOCK_GOES_FORWARD' }] });
      const after = await moveClock(db, byMs);
      return { now: after.now.toISOString(), aheadMs: after.aheadMs };
    });
    return view(locale, { now: new Date(moved.now), aheadMs: moved.aheadMs });
  }
}

function view(locale: Locale, { now, aheadMs }: { now: Date; aheadMs: number }): z.input<typeof clockAnswer> {
  const at: Instant = instantOf(now);
  const today = dayOf(at);
  return { now: at, today, todayText: dayWithWeekday(locale, today), aheadMs };
}
