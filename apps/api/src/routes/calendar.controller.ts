import { Controller, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { calendarYearParams, calendarYearRequest, calendarYearsAnswer, calendarYearSchema } from '@huiying/contracts/schemas';
import { calendarYearsOf, enterCalendarYear, withActor, type ActorSession, type EnteredCalendarYear, type Db } from '@huiying/persistence';
import { parseCalendarYear } from '@huiying/rules';
import { ApiParts } from '../app/parts';
import { notFound, Problem } from '../http/problem';
import { Input, route, Route, type InputOf } from '../http/route';
import { calendarFieldProblem } from './calendar-problems';

const common = { permission: 'calendar.manage', tag: 'calendar' } as const;
const LIST = route({ ...common, id: 'listCalendarYears', method: 'get', path: 'api/v1/calendar-years', summary: 'Calendar years of the congress, the newest first', answer: { status: 200, schema: calendarYearsAnswer } });
const ENTER = route({ ...common, id: 'putCalendarYear', method: 'put', path: 'api/v1/calendar-years/:year', summary: 'Enter or correct the days off of a year; running clocks that rest on it are computed again. The same twice changes nothing', params: calendarYearParams, body: calendarYearRequest, answer: { status: 200, schema: calendarYearSchema } });

/** The years of 节假日安排 by which working days are counted. Entering one is by nature idempotent: it says how the year stands. */
@Controller()
export class CalendarController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(LIST)
  list(@Input() { session }: InputOf<typeof LIST>): Promise<z.input<typeof calendarYearsAnswer>> {
    return withActor(this.parts.dataSource, session, async (db) => ({ rows: (await calendarYearsOf(db, session.congressId)).map(view) }));
  }

  @Route(ENTER)
  enter(@Input() { session, params, body }: InputOf<typeof ENTER>): Promise<z.input<typeof calendarYearSchema>> {
    const parsed = parseCalendarYear({ year: params.year, published: true, ...body });
    if (!parsed.ok) throw new Problem(422, 'REQUEST.FIELDS', { fields: parsed.problems.map((problem) => calendarFieldProblem(problem, body)) });
    return withActor(this.parts.dataSource, session, async (db) => {
      await enterCalendarYear(db, session.congressId, parsed.calendarYear, session.personId);
      return this.oneYear(db, session, params.year);
    });
  }

  private async oneYear(db: Db, { congressId }: ActorSession, year: number): Promise<z.input<typeof calendarYearSchema>> {
    const found = (await calendarYearsOf(db, congressId)).find(({ data }) => data.year === year);
    if (found === undefined) throw notFound();
    return view(found);
  }
}

function view({ data, revision }: EnteredCalendarYear): z.input<typeof calendarYearSchema> {
  const { year, published, basis, basisNote, holidays, workingWeekends } = data;
  return {
    year, published, basis, basisNote: basisNote ?? null, holidays: holidays.map(({ name, days }) => ({ name, days: [...days] })), workingWeekends: [...workingWeekends],
    revision: revision && { ...revision, enteredAt: revision.enteredAt.toISOString() },
  };
}
