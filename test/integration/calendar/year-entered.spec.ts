import { day, type CaseId, type Day } from '@huiying/engine';
import { caseModules, Executor } from '@huiying/executor';
import { CalendarReviser, reviseByCalendar, type RevisionByCalendar } from '@huiying/operations';
import { withoutActor } from '@huiying/persistence';
import { until } from '@huiying/testkit';
import { findingsIn } from '../verify/lived-suggestion';
import { ask, problemOf, type Answer } from '../walls/support/caller';
import { County, everybody, type Who } from '../walls/support/county';
import { Installation } from '../walls/support/installation';
import { Player } from '../walls/support/player';

jest.setTimeout(60_000);

const BASIS = '国办发明电〔2026〕9号';
/** An invented notice: the third of March and its neighbours are off, so that a period that ends there moves on. */
const YEAR_2027 = { basis: BASIS, holidays: [{ name: 'new-year', days: ['2027-01-01'] }, { name: 'spring-festival', days: ['2027-03-02', '2027-03-03'] }], workingWeekends: ['2027-03-06'] };

interface Clock { readonly lastDay: Day; readonly provisional: boolean }

describe('a calendar year that is entered', () => {
  const county = new County('alpha');
  let installation: Installation;

  beforeEach(async () => {
    installation = await Installation.make((ownerUrl) => county.put(ownerUrl));
  });
  afterEach(() => installation.close());

  const put = (who: Who, year: number | string, payload: object): Promise<Answer> => ask(installation, county, who, 'PUT', `/api/v1/calendar-years/${year}`, { payload });
  const revise = (over: Partial<RevisionByCalendar> = {}): Promise<number> =>
    reviseByCalendar({
      query: (text, values) => withoutActor(installation.dataSource, (db) => db.query(text, values)), executor: new Executor(installation.dataSource, caseModules),
      failed: ({ error }) => { throw error; }, sparedMs: 0, ...over,
    });
  const revisionOf = async (year: number): Promise<object | null> => {
    const { body } = await ask(installation, county, 'admin', 'GET', '/api/v1/calendar-years');
    return (JSON.parse(body) as { rows: { year: number; revision: object | null }[] }).rows.find((r) => r.year === year)?.revision ?? null;
  };
  const replyClock = async (caseId: CaseId): Promise<Clock | undefined> =>
    (await installation.owner.query<Clock>(`select last_day::text as "lastDay", provisional from deadline where case_id = $1 and kind = 'replyDeputy'`, [caseId])).rows[0];
  const eventsOf = async (caseId: CaseId): Promise<readonly { readonly seq: number; readonly type: string; readonly actor: string; readonly stage: string | null }[]> =>
    (await installation.owner.query(`select seq, type, body->>'actor' as actor, body->>'stage' as stage from case_event where case_id = $1 order by seq`, [caseId])).rows;

  const expectEachRevisedOnce = async (caseId: CaseId): Promise<void> => {
    const { rows } = await installation.owner.query<{ n: number }>(`select count(*)::integer as n from case_event where case_id = $1 and type = 'DeadlineRevised' group by body->'data'->>'deadline'`, [caseId]);
    expect(new Set(rows.map(({ n }) => n))).toEqual(new Set([1]));
  };

  /** Handed over on a day from which three months end in March 2027. */
  const handedOver = async (name: string): Promise<CaseId> => {
    const player = new Player(installation, county, name);
    await player.goTo(day('2026-12-02'));
    await player.step('lead', 'open');
    await player.step('lead', 'submit');
    await player.step('registrar', 'register');
    await player.step('coordinator', 'preAssign');
    await player.step('registrar', 'handOver');
    return player.caseId;
  };

  it('moves what rests on it, openly, tells the process, and is done once', async () => {
    const caseId = await handedOver('resting');
    expect(await replyClock(caseId)).toEqual({ lastDay: '2027-03-02', provisional: true });
    const before = await eventsOf(caseId);
    await installation.owner.query('delete from process_outbox');

    const answer = await put('admin', 2027, YEAR_2027);
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, expect.objectContaining({ year: 2027, published: true, basis: BASIS, revision: expect.objectContaining({ looked: 0, finished: false, enteredBy: 'admin某' }) })]);
    expect(await revise()).toBe(1);

    expect(await replyClock(caseId)).toEqual({ lastDay: '2027-03-04', provisional: false });
    const added = (await eventsOf(caseId)).slice(before.length);
    expect(added.length).toBeGreaterThan(0);
    expect([...new Set(added.map(({ type, actor, stage }) => `${type} ${actor} ${stage ?? ''}`))]).toEqual(['DeadlineRevised system operation']);
    expect((await installation.owner.query('select 1 from process_outbox where case_id = $1', [caseId])).rowCount).toBe(1);
    expect(await revisionOf(2027)).toMatchObject({ looked: 1, revised: 1, failed: 0, finished: true });
    expect(await findingsIn(installation)).toEqual([]);

    // Entered again it is the same year, and nobody is looked at again.
    expect((await put('admin', 2027, YEAR_2027)).status).toBe(200);
    expect((await installation.owner.query('select 1 from calendar_entry')).rowCount).toBe(1);
    expect(await revise()).toBe(0);
    expect(await eventsOf(caseId)).toHaveLength(before.length + added.length);
  });

  it('goes on after a kill where it was, and revises no case twice', async () => {
    const cases = [await handedOver('first-one'), await handedOver('second-one'), await handedOver('third-one')].sort();
    await put('admin', 2027, YEAR_2027);
    // Dies between the second case and the note of how far it is.
    const dying = new Executor(installation.dataSource, caseModules);
    const parts = dying.parts.references;
    let asked = 0;
    const get = parts.get.bind(parts);
    parts.get = (...args) => {
      asked += 1;
      if (asked === 3) throw Object.assign(new Error('Connection terminated'), { code: 'ECONNRESET' });
      return get(...args);
    };
    await expect(revise({ executor: dying, batch: 2 })).rejects.toThrow('Connection terminated');
    expect(await revisionOf(2027)).toMatchObject({ looked: 2, finished: false });
    // And once more before anything is noted at all.
    await installation.owner.query('update calendar_entry set through_case = null, looked = 0, revised = 0');

    expect(await revise({ batch: 2 })).toBe(1);
    expect(await revisionOf(2027)).toMatchObject({ looked: 3, revised: 3, finished: true });
    for (const caseId of cases) {
      expect(await replyClock(caseId)).toEqual({ lastDay: '2027-03-04', provisional: false });
      await expectEachRevisedOnce(caseId);
    }
    expect(await findingsIn(installation)).toEqual([]);
  });

  it('passes over a case that fails by a bug, which is told and counted, and reaches the others; what the environment prevents is no fault of a case', async () => {
    const cases = [await handedOver('with-a-bug'), await handedOver('without')].sort();
    await put('admin', 2027, YEAR_2027);
    const failing = (error: Error): Executor => {
      const executor = new Executor(installation.dataSource, caseModules);
      const { references } = executor.parts;
      const get = references.get.bind(references);
      let asked = 0;
      references.get = (...args) => ((asked += 1) === 1 ? Promise.reject(error) : get(...args));
      return executor;
    };
    const told: unknown[] = [];
    const failed: RevisionByCalendar['failed'] = (failure) => told.push(failure);
    const lost = Object.assign(new Error('Connection terminated'), { code: 'ECONNRESET' });
    await expect(revise({ executor: failing(lost), failed })).rejects.toThrow(lost);
    expect([told, await revisionOf(2027)]).toEqual([[], expect.objectContaining({ looked: 0, failed: 0, finished: false })]);

    const bug = new TypeError('a case that nobody thought of');
    expect(await revise({ executor: failing(bug), failed })).toBe(1);
    expect(told).toEqual([{ caseId: cases[0], error: bug }]);
    expect(await revisionOf(2027)).toMatchObject({ looked: 2, revised: 1, failed: 1, finished: true });
    expect((await Promise.all(cases.map(replyClock))).map((clock) => clock?.provisional)).toEqual([true, false]);
  });

  it('reaches also the case whose clock only begins in it', async () => {
    const caseId = await handedOver('begun-in-it');
    const before = await eventsOf(caseId);
    await put('admin', 2026, { basis: BASIS, holidays: [{ name: 'new-year', days: ['2026-01-01'] }], workingWeekends: [] });
    expect(await revise()).toBe(1);
    expect(await revisionOf(2026)).toMatchObject({ looked: 1, finished: true });
    expect((await eventsOf(caseId)).slice(before.length)).toEqual([]);
  });

  it('is carried on by two workers at once as by one', async () => {
    const cases = [await handedOver('by-two-a'), await handedOver('by-two-b')];
    await put('admin', 2027, YEAR_2027);
    await Promise.all([revise({ batch: 1 }), revise({ batch: 1 })]);
    expect(await revisionOf(2027)).toMatchObject({ looked: 2, revised: 2, finished: true });
    for (const caseId of cases) await expectEachRevisedOnce(caseId);
    expect(await findingsIn(installation)).toEqual([]);
  });

  it('may be corrected: what still runs moves again, what had passed stays', async () => {
    const caseId = await handedOver('corrected');
    await put('admin', 2027, YEAR_2027);
    await revise();
    await put('admin', 2027, { ...YEAR_2027, holidays: [{ name: 'new-year', days: ['2027-01-01'] }] });
    // Until it is carried through, the days of the year before count for nobody's fault.
    expect(await findingsIn(installation)).toEqual([]);
    await revise();
    expect(await replyClock(caseId)).toEqual({ lastDay: '2027-03-02', provisional: false });
    await new Player(installation, county, 'corrected').goTo(day('2027-03-08'));
    await put('admin', 2027, YEAR_2027);
    await revise();
    expect(await replyClock(caseId)).toEqual({ lastDay: '2027-03-02', provisional: false });
    expect(await findingsIn(installation)).toEqual([]);
    const { rows } = await installation.owner.query<{ before: object | null; by: string }>('select before, entered_by as by from calendar_entry order by entered_at');
    expect(rows.map(({ before, by }) => [before === null, by])).toEqual([[true, county.person('admin')], [false, county.person('admin')], [false, county.person('admin')]]);
  });

  it('leaves a fault that verify names where it did not reach a case', async () => {
    const caseId = await handedOver('not-reached');
    await put('admin', 2027, YEAR_2027);
    // Until it is carried through, nothing is anybody's fault.
    expect(await findingsIn(installation)).toEqual([]);
    await installation.owner.query('update calendar_entry set finished_at = now()');
    const found = await findingsIn(installation);
    expect(new Set(found.map(({ check, code, caseId: of }) => [check, code, of].join()))).toEqual(new Set([['deadlines', 'DEADLINE_NOT_REVISED', caseId].join()]));
    expect(found).toContainEqual(expect.objectContaining({ detail: expect.objectContaining({ kind: 'replyDeputy', recorded: '2027-03-02', expected: '2027-03-04' }) }));
  });

  it('spares an entry so young that a command may still count by the year before', async () => {
    await put('admin', 2027, YEAR_2027);
    expect(await revise({ sparedMs: 60_000 })).toBe(0);
    expect(await revisionOf(2027)).toMatchObject({ finished: false });
  });

  it('spares by itself what is some seconds old, and carries on by itself what is older', async () => {
    await put('admin', 2027, YEAR_2027);
    expect(await revise({ sparedMs: undefined })).toBe(0);
    await installation.owner.query(`update calendar_entry set entered_at = entered_at - interval '10 seconds'`);
    const reviser = new CalendarReviser({
      query: (text, values) => withoutActor(installation.dataSource, (db) => db.query(text, values)), dataSource: installation.dataSource, modules: caseModules,
      caseFailed: ({ error }) => { throw error; }, failed: (error) => { throw error; },
    });
    reviser.start();
    await until(async () => ((await revisionOf(2027)) as { finished?: boolean } | null)?.finished === true, { timeout: 10_000, what: 'the entry to be carried through' });
    await reviser.stop();
  });
});

describe('the entering of a calendar year', () => {
  const county = new County('alpha');
  let installation: Installation;

  beforeAll(async () => {
    installation = await Installation.make((ownerUrl) => county.put(ownerUrl));
  });
  afterAll(() => installation.close());

  const put = (who: Who, year: number | string, payload: object): Promise<Answer> => ask(installation, county, who, 'PUT', `/api/v1/calendar-years/${year}`, { payload });
  const entries = async (): Promise<number> => (await installation.owner.query('select 1 from calendar_entry')).rowCount ?? 0;

  it.each<[string, object, string, string]>([
    ['day of another year', { ...YEAR_2027, workingWeekends: ['2028-03-04'] }, 'workingWeekends.0', 'CALENDAR.OTHER_YEAR'],
    ['day off twice', { ...YEAR_2027, holidays: [...YEAR_2027.holidays, { name: 'labour-day', days: ['2027-03-03'] }] }, 'holidays.2.days.0', 'CALENDAR.DAY_OFF_TWICE'],
    ['day twice in one list', { ...YEAR_2027, workingWeekends: ['2027-03-06', '2027-03-06'] }, 'workingWeekends', 'CALENDAR.DAY_OFF_TWICE'],
    ['worked Monday', { ...YEAR_2027, workingWeekends: ['2027-03-08'] }, 'workingWeekends.0', 'CALENDAR.NOT_A_WEEKEND'],
    ['day off that is worked', { ...YEAR_2027, holidays: [{ name: 'new-year', days: ['2027-03-06'] }] }, 'workingWeekends.0', 'CALENDAR.OFF_AND_WORKED'],
    ['day that does not exist', { ...YEAR_2027, workingWeekends: ['2027-02-30'] }, 'workingWeekends.0', 'FIELD.NOT_A_DAY'],
    ['holiday that nobody knows', { ...YEAR_2027, holidays: [{ name: 'birthday', days: ['2027-03-03'] }] }, 'holidays.0.name', 'FIELD.NOT_IN_LIST'],
    ['no holiday', { ...YEAR_2027, holidays: [] }, 'holidays', 'FIELD.TOO_FEW'],
    ['no basis', { ...YEAR_2027, basis: ' ' }, 'basis', 'FIELD.REQUIRED'],
    ['unknown field', { ...YEAR_2027, published: false }, 'published', 'FIELD.UNKNOWN'],
  ])('is refused with its field: %s', async (_what, payload, field, code) => {
    const answer = await put('admin', 2027, payload);
    expect([answer.status, problemOf(answer).errors?.map((e) => [e.field, e.code])]).toEqual([422, expect.arrayContaining([[field, code]])]);
    expect(problemOf(answer).errors?.every(({ detail }) => detail !== '' && !detail.includes('CALENDAR.'))).toBe(true);
    expect(await entries()).toBe(0);
  });

  it.each(['1999', '20270', 'next'])('is of a year that there can be: %s', async (year) => {
    expect((await put('admin', year, YEAR_2027)).status).toBe(404);
  });

  it('is entered by the administrator alone', async () => {
    for (const who of everybody) {
      const expected = who === 'admin' ? 200 : 403;
      expect([who, (await put(who, 2027, YEAR_2027)).status]).toEqual([who, expected]);
      expect([who, (await ask(installation, county, who, 'GET', '/api/v1/calendar-years')).status]).toEqual([who, expected]);
    }
  });
});
