import { runVerify, type Finding } from '@huiying/operations';
import type { ErrandState } from '@huiying/testkit';
import { errandChecks, VerifiedCounty } from './verified-county';

const DAY = '2199-06-30';

describe('verify on the database', () => {
  let lived: VerifiedCounty;

  beforeEach(async () => {
    lived = await VerifiedCounty.make();
  });

  afterEach(() => lived.end());

  /** The only finding that there is, without its detail. */
  const only = (findings: readonly Finding[]): Omit<Finding, 'detail'> => {
    expect(findings).toHaveLength(1);
    const { detail: _detail, ...rest } = findings[0]!;
    return rest;
  };

  it('finds nothing where nothing is wrong, and says that it left the processes out', async () => {
    const progress: number[] = [];
    expect(await lived.findings({ progress: ({ done, total }) => progress.push(done, total) })).toEqual([]);
    expect(progress).toEqual([2, 3, 3, 3]);
    expect(lived.notes).toEqual([{ code: 'PROCESSES_LEFT_OUT', detail: {} }]);
    const { rows } = await lived.owner.query<{ type: string }>('select type from case_event where case_id = $1 order by seq', [lived.lapsed]);
    expect(rows.map(({ type }) => type)).toEqual(['ErrandOpened', 'DeadlineStarted', 'ItemLapsed', 'DeadlinePassed']);
  });

  describe('a planted fault is found by its name, and nothing else is', () => {
    const ofCase = (code: Finding['code'], check: Finding['check'], caseId: string) => ({ code, check, congressId: lived.county.congressId, caseId });

    it.each([
      ['readable copy', `update case_event set body = jsonb_set(body, '{data,body}', '"somebody else"') where case_id = $1 and seq = 1`],
      ['canonical bytes', `update case_event set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '"role":"registrar"', '"role":"unitClerk"'), 'UTF8') where case_id = $1 and seq = 1`],
      ['bytes and copy alike', `update case_event set body = jsonb_set(body, '{role}', '"unitClerk"'), bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '"role":"registrar"', '"role":"unitClerk"'), 'UTF8') where case_id = $1 and seq = 1`],
      ['bytes that are no text', `update case_event set bytes = '\\xff00'::bytea where case_id = $1 and seq = 1`],
      ['column', `update case_event set entered_at = entered_at - interval '1 day' where case_id = $1 and seq = 2`],
    ])('row edited: %s', async (_what, text) => {
      await lived.spoil(text, [lived.answered]);
      // The number of an event that cannot be read is named by its readable copy.
      expect(only(await lived.findings())).toEqual(ofCase('EVENT_EDITED', 'events', lived.answered));
    });

    it('event whose chain was made by a rule that nobody knows', async () => {
      await lived.spoil(`update case_event set algorithm = 'none' where case_id = $1 and seq = 2`, [lived.answered]);
      expect(await lived.findings()).toEqual([{ ...ofCase('CHAIN_BROKEN', 'events', lived.answered), detail: { seq: 2, algorithm: 'none' } }]);
    });

    it('the last event rewritten with a hash of its own', async () => {
      await lived.rewrite(lived.answered, 4, (event) => ({ ...event, day: DAY }), 'thatEventOnly');
      expect(only(await lived.findings())).toEqual(ofCase('CHAIN_BROKEN', 'events', lived.answered));
    });

    it('tail cut', async () => {
      await lived.spoil('delete from case_event where case_id = $1 and seq = 4', [lived.answered]);
      expect(await lived.findings()).toEqual([{ ...ofCase('TAIL_CUT', 'events', lived.answered), detail: { head: 4, last: 3 } }]);
    });

    it('tail cut together with the head: a command is known that the case no longer has', async () => {
      // Of two that are known, the one that is only the last.
      await lived.spoil(`update case_command set seq = seq + 1 where case_id = $1 and seq = 4`, [lived.answered]);
      expect(await lived.findings()).toEqual([{ ...ofCase('TAIL_CUT', 'knownCommands', lived.answered), detail: { head: 4, known: 5 } }]);
    });

    it('event missing within', async () => {
      await lived.spoil('delete from case_event where case_id = $1 and seq = 2', [lived.answered]);
      expect(await lived.findings()).toEqual([{ ...ofCase('SEQUENCE_GAP', 'events', lived.answered), detail: { after: 1, next: 3 } }]);
    });

    it.each([
      ['state', `update case_head set state = jsonb_set(state, '{item,state}', '"waiting"') where id = $1`, { fields: ['item'], columns: [] }],
      ['head', `update case_head set ended = false where id = $1`, { fields: [], columns: ['ended'] }],
      ['version for the handling side', `update case_head set open_seq = open_seq + 1 where id = $1`, { fields: [], columns: ['open_seq'] }],
      ['version of the rules', `update case_head set rule_version = 'errand-0' where id = $1`, { fields: [], columns: ['rule_version'] }],
      ['state, to nothing at all,', `update case_head set state = null where id = $1`, { fields: ['state'] }],
    ])('%s edited', async (_what, text, detail) => {
      await lived.spoil(text, [lived.answered]);
      expect(await lived.findings()).toEqual([{ ...ofCase('STATE_DIFFERS', 'state', lived.answered), detail }]);
    });

    it('head set back behind its events', async () => {
      await lived.spoil('update case_head set seq = seq - 1 where id = $1', [lived.answered]);
      expect(await lived.findings()).toEqual([
        { ...ofCase('STATE_DIFFERS', 'state', lived.answered), detail: { fields: [], columns: ['seq'] } }, { ...ofCase('TAIL_CUT', 'knownCommands', lived.answered), detail: { head: 3, known: 4 } },
      ]);
    });

    it.each([
      ['VIEW_ROW_EDITED', `update task set since_seq = since_seq + 1 where case_id = $1`],
      ['VIEW_ROW_MISSING', `delete from task where case_id = $1`],
      ['VIEW_ROW_LEFT_OVER', `insert into task select case_id, congress_id, 'lapseItem', part_id, role, subject, since_seq, deadline_id, veiled from task where case_id = $1`],
      ['VIEW_ROW_EDITED', `update deadline set status = 'met' where case_id = $1`],
      ['VIEW_ROW_MISSING', `delete from deadline where case_id = $1`],
      ['VIEW_ROW_MISSING', `delete from case_access where case_id = $1 and relation = 'registrar'`],
      ['VIEW_ROW_LEFT_OVER', `insert into case_access select id, congress_id, 'role:checker', 'checker' from case_head where id = $1`],
    ] as const)('view: %s by %s', async (code, text) => {
      await lived.spoil(text, [lived.open]);
      expect(only(await lived.findings())).toEqual(ofCase(code, 'views', lived.open));
    });

    it('number missing', async () => {
      await lived.spoil('delete from allocation where case_id = $1', [lived.lapsed]);
      expect(await lived.findings()).toEqual([{ check: 'numbers', code: 'NUMBER_MISSING', congressId: lived.county.congressId, detail: { series: 'errand', from: 2, to: 2 } }]);
    });

    it('last number missing', async () => {
      await lived.spoil('delete from allocation where case_id = $1', [lived.open]);
      expect(await lived.findings()).toEqual([{ check: 'numbers', code: 'NUMBER_MISSING', congressId: lived.county.congressId, detail: { series: 'errand', from: 3, to: 3 } }]);
    });

    it('number before the first', async () => {
      await lived.spoil(`insert into allocation (congress_id, series_id, n, slot, state, reason) select congress_id, series_id, 0, slot, 'void', 'import' from allocation where n = 3`, []);
      expect(await lived.findings()).toEqual([{ check: 'numbers', code: 'NUMBER_BEYOND_LAST', congressId: lived.county.congressId, detail: { series: 'errand', n: 0, last: 3 } }]);
    });

    it('number without event', async () => {
      await lived.owner.query(`update series set last = 4`);
      await lived.spoil(`insert into allocation (congress_id, series_id, n, case_id, slot, state) select congress_id, series_id, 4, case_id, slot, 'used' from allocation where n = 3`, []);
      expect(await lived.findings()).toEqual([{ ...ofCase('NUMBER_WITHOUT_EVENT', 'numbers', lived.open), detail: { series: 'errand', n: 4, slot: 'ErrandOpened.number' } }]);
    });

    it('number that was left void has no event and is not missing', async () => {
      await lived.owner.query(`update series set last = 4`);
      await lived.spoil(`insert into allocation (congress_id, series_id, n, slot, state, reason) select congress_id, series_id, 4, slot, 'void', 'import' from allocation where n = 3`, []);
      expect(await lived.findings()).toEqual([]);
    });

    it('number of a paper ledger: the event that names its series must name it', async () => {
      const paper = `update allocation set slot = 'import:row' where n = 3`;
      await lived.spoil(paper, []);
      await lived.rewrite(lived.open, 1, (event) => ({ ...event, data: { ...(event['data'] as object), series: 'errand' } }), 'toTheHead');
      expect(await lived.findings()).toEqual([]);
      await lived.owner.query(`update series set last = 4`);
      await lived.spoil('update allocation set n = 4 where n = 3', []);
      expect((await lived.findings()).map(({ code, detail }) => [code, detail['from'] ?? detail['n']])).toEqual([['NUMBER_MISSING', 3], ['NUMBER_WITHOUT_EVENT', 4]]);
    });

    it('series set back', async () => {
      await lived.spoil('update series set last = 2', []);
      expect(await lived.findings()).toEqual([{ check: 'numbers', code: 'NUMBER_BEYOND_LAST', congressId: lived.county.congressId, detail: { series: 'errand', n: 3, last: 2 } }]);
    });

    it.each([
      ['row', `update deadline set last_day = '${DAY}' where case_id = $1`, { where: 'view', recorded: { last_day: DAY } }],
      ['moment of the row', `update deadline set due_at = due_at + interval '1 second' where case_id = $1`, { where: 'view' }],
      ['state', `update case_head set state = jsonb_set(state, array['deadlines', (select id::text from deadline where case_id = $1), 'lastDay'], '"${DAY}"') where id = $1`, { where: 'state', recorded: DAY }],
    ])('deadline moved by hand: %s', async (_what, text, detail) => {
      await lived.spoil(text, [lived.open]);
      expect(await lived.findings()).toMatchObject([{ ...ofCase('DEADLINE_MOVED', 'deadlines', lived.open), detail }]);
    });

    it.each(['open', 'answered'] as const)('deadline moved by hand in event, chain, state and row at once: it follows from nothing, of the %s case', async (which) => {
      const caseId = lived[which];
      await lived.rewrite(caseId, 2, (event) => ({ ...event, data: { ...(event['data'] as object), lastDay: DAY } }), 'toTheHead');
      await lived.spoil(`update case_head set state = jsonb_set(state, array['deadlines', (select id::text from deadline where case_id = $1), 'lastDay'], '"${DAY}"') where id = $1`, [caseId]);
      await lived.spoil(`update deadline set last_day = '${DAY}', due_at = '${DAY}T16:00:00Z' where case_id = $1`, [caseId]);
      expect(await lived.findings()).toMatchObject([{ ...ofCase('DEADLINE_MOVED', 'deadlines', caseId), detail: { where: 'ledger', recorded: DAY } }]);
    });

    it('rule set that is gone', async () => {
      await lived.owner.query(`update rule_set set version = 'errand-0'`);
      const findings = await lived.findings();
      expect(findings.map(({ code, caseId }) => [code, caseId]).sort()).toEqual([lived.open, lived.answered, lived.lapsed].map((id) => ['RULES_UNKNOWN', id]).sort());
    });
  });

  it('asks the case type for its invariants', async () => {
    const invariants = ({ item }: ErrandState) => (item?.state === 'lapsed' ? [{ code: 'ITEM_ANSWERED', part: item.id }] : []);
    expect(await lived.findings({ caseTypes: [{ ...errandChecks, invariants }] })).toMatchObject([{ code: 'INVARIANT_BROKEN', caseId: lived.lapsed, detail: { invariant: 'ITEM_ANSWERED' } }]);
  });

  it('reports a case that a check cannot bear, and goes on with the others', async () => {
    const threw: unknown[] = [];
    const invariants = ({ item }: ErrandState) => {
      if (item?.state === 'lapsed') throw new Error('a case that nobody thought of');
      return [];
    };
    await lived.spoil('delete from task where case_id = $1', [lived.open]);
    const findings = await lived.findings({ caseTypes: [{ ...errandChecks, invariants }], threw: (error) => threw.push(error) });
    expect(findings.map(({ code, caseId }) => [code, caseId]).sort()).toEqual([['CHECK_FAILED', lived.lapsed], ['VIEW_ROW_MISSING', lived.open]]);
    expect(threw).toEqual([new Error('a case that nobody thought of')]);
  });

  it('compares a view of the type with what its own statement says', async () => {
    await lived.owner.query('create table errand_view (case_id uuid primary key, number integer, stage text)');
    await lived.owner.query(`insert into errand_view select id, (state->>'number')::integer, case when ended then 'none' else 'wait' end from case_head`);
    const view = { table: 'errand_view', key: ['case_id'], columns: ['case_id', 'number', 'stage'], expected: `select case_id, (state->>'number')::integer as number, core->>'stage' as stage from folded` };
    const caseTypes = [{ ...errandChecks, views: [view] }];
    expect(await lived.findings({ caseTypes })).toEqual([]);
    await lived.spoil('update errand_view set number = 99 where case_id = $1', [lived.open]);
    expect(await lived.findings({ caseTypes })).toMatchObject([{ code: 'VIEW_ROW_EDITED', caseId: lived.open, detail: { view: 'errand_view', key: [lived.open], columns: ['number'] } }]);
  });

  it('says which view of a type nobody has said a second time, and that the answer is not complete then', async () => {
    const view = { table: 'errand_view', key: ['case_id'], columns: { case_id: 'uuid' }, rows: () => [] };
    const caseTypes = [{ ...errandChecks, module: { ...errandChecks.module, views: [view] } }];
    expect(await lived.findings({ caseTypes })).toEqual([]);
    expect(lived.notes).toContainEqual({ code: 'VIEW_NOT_CHECKED', detail: { caseType: 'errand', view: 'errand_view' } });
  });

  it('refuses to find nothing where row-level security hides everything', async () => {
    const query = async <T>(text: string, values: readonly unknown[]): Promise<T[]> => lived.dataSource.query<T[]>(text, [...values]);
    await expect(lived.findings({ query })).rejects.toThrow('owner of the tables');
  });

  it('ends with 0, 1 or 2: right, wrong, or not to be said', async () => {
    const lines: string[] = [];
    const errors: unknown[] = [];
    const query = async <T>(text: string, values: readonly unknown[]): Promise<T[]> => (await lived.owner.query(text, [...values])).rows as T[];
    const run = (caseTypes = [errandChecks]) => runVerify({
      query, caseTypes, processes: null, line: (text) => lines.push(text), failed: (error) => errors.push(error), sentences: { finding: ({ code }) => code, note: ({ code }) => code, clean: (check, looked) => `${check} ${looked}`, end: (exitCode, n) => `end ${exitCode} ${n}` },
    });
    expect(await run()).toBe(0);
    expect(await run([])).toBe(2);
    await lived.spoil('delete from task where case_id = $1', [lived.open]);
    expect(await run()).toBe(1);
    // Three cases with ten events; what a check counts is said where it found nothing.
    expect(lines).toEqual([
      'PROCESSES_LEFT_OUT', 'events 10', 'state 3', 'views 13', 'deadlines 3', 'invariants 3', 'numbers 3', 'knownCommands 5', 'end 0 0',
      'CASE_TYPE_UNKNOWN', 'PROCESSES_LEFT_OUT', 'end 2 0',
      'VIEW_ROW_MISSING', 'PROCESSES_LEFT_OUT', 'events 10', 'state 3', 'deadlines 3', 'invariants 3', 'numbers 3', 'knownCommands 5', 'end 1 1',
    ]);
    await lived.owner.query('alter table allocation rename to allocation_gone');
    expect(await run()).toBe(1);
    expect(errors).toHaveLength(1);
  });
});
