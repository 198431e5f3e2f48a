import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suggestionViewChecks } from '@huiying/operations';
import { commonViews, suggestionViews } from '@huiying/persistence';
import { caseAccessCheck } from '../../../libs/operations/src/verify/views/case-access';
import { deadlineCheck } from '../../../libs/operations/src/verify/views/deadline';
import { taskCheck } from '../../../libs/operations/src/verify/views/task';
import { County } from '../walls/support/county';
import { Installation } from '../walls/support/installation';
import { ofUnit, wholeLife } from '../walls/support/life';
import { Player } from '../walls/support/player';
import { findingsIn, spoil } from './lived-suggestion';

jest.setTimeout(180_000);

describe('verify on a lived suggestion', () => {
  const county = new County('alpha');
  let installation: Installation;
  let player: Player;
  /** A draft that lies with its deputy. */
  let opened: Player;
  const labels = new Set<string>();
  const satisfied = new Set<string>();

  beforeAll(async () => {
    installation = await Installation.make((ownerUrl) => county.put(ownerUrl));
    player = new Player(installation, county, 'verified');
    opened = new Player(installation, county, 'draft-only');
    await opened.step('strangeDeputy', 'open');
  });
  afterAll(() => installation.close());

  it('finds nothing at any station of a whole life', async () => {
    for await (const station of wholeLife(player)) {
      expect([station, await findingsIn(installation)]).toEqual([station, []]);
      const { rows } = await installation.owner.query<{ label: string; satisfied: string }>('select label, satisfied from suggestion_view where case_id = $1', [player.caseId]);
      for (const row of rows) {
        labels.add(row.label);
        satisfied.add(row.satisfied);
      }
    }
    // Else the statements would have been compared in one corner only.
    expect(labels.size).toBeGreaterThan(10);
    expect([...satisfied]).toEqual(expect.arrayContaining(['open', 'notSatisfied']));
    const { rows } = await installation.owner.query<{ replied: boolean }>('select replied_on is not null as replied from suggestion_view where case_id = $1', [player.caseId]);
    expect(rows).toEqual([{ replied: true }]);
  });

  it('finds nothing in a case that ended with one of two units answered: it is not replied, and what was promised stays counted', async () => {
    const ended = new Player(installation, county, 'ended-aside');
    const main = { part: ofUnit(county, 'D01') };
    for (const command of ['open', 'submit'] as const) await ended.step('lead', command);
    await ended.step('registrar', 'register');
    await ended.step('registrar', 'preAssign', { input: { units: ['D01', 'D02'].map((code) => ({ unit: county.body(code), kind: 'separate' })) } });
    await ended.step('registrar', 'handOver');
    await ended.step('clerk', 'signFor', main);
    await ended.step('lead', 'waiveContact');
    await ended.step('handler', 'submitReply', main);
    await ended.step('unitLeader', 'signOffReply', main);
    await ended.step('checker', 'passReply');
    await ended.step('clerk', 'deliverReply', main);
    await ended.step('unitLeader', 'addCommitment', main);
    const facts = async () => (await installation.owner.query<{ state: string; replied: string | null; commitments: number; fulfilled: number }>(
      'select case_state as state, replied_on::text as replied, commitments, fulfilled from suggestion_view where case_id = $1', [ended.caseId])).rows[0];
    const before = await facts();
    expect(before).toMatchObject({ state: 'handling', replied: null, fulfilled: 0 });
    expect(before?.commitments).toBeGreaterThan(0);
    await ended.step('registrar', 'terminate');
    await ended.step('committeeLeader', 'confirmProposed');
    expect(await facts()).toEqual({ ...before, state: 'terminated' });
    expect(await findingsIn(installation)).toEqual([]);
  });

  it('finds nothing in cases that an earlier version wrote, once its database is brought up to date', async () => {
    const { owner } = installation;
    await owner.query(`update case_head set state = state #- '{text,on}'`);
    const { rowCount } = await owner.query(`update suggestion_view set replied_on = date '2026-03-01', commitments = 0 where case_state = 'terminated'`);
    expect([rowCount, new Set((await findingsIn(installation)).map(({ code }) => code))]).toEqual([1, new Set(['STATE_DIFFERS', 'VIEW_ROW_EDITED'])]);
    await owner.query(readFileSync(join(__dirname, '../../../libs/persistence/src/migrations/sql/0017-what-ends-left.sql'), 'utf8'));
    expect(await findingsIn(installation)).toEqual([]);
  });

  it('finds nothing in cases whose promises and consents had no place in their lists, once they are given it', async () => {
    const promised = new Player(installation, county, 'three-promises');
    for (const command of ['open', 'submit'] as const) await promised.step('lead', command);
    await promised.step('registrar', 'register');
    await promised.step('registrar', 'preAssign', { input: { units: [{ unit: county.body('D01'), kind: 'main' }] } });
    await promised.step('registrar', 'handOver');
    await promised.step('clerk', 'signFor');
    await promised.step('lead', 'waiveContact');
    const { owner } = installation;
    await promised.step('handler', 'submitReply', { input: { class: 'B', commitments: ['设计', '施工', '验收'].map((measure) => ({ owner: '规划科', due: '2026-12-31', measure })) } });
    const places = async () => (await owner.query<{ kind: string; place: number; parts: number }>(`
      select kind, (p->>'place')::integer as place, count(*)::integer as parts from case_head, lateral (values ('commitments'), ('consents')) of_kind(kind), jsonb_each(state->kind) as part(id, p) where p ? 'place' group by 1, 2 order by 1, 2`)).rows;
    const before = await places();
    expect(before).toEqual([{ kind: 'commitments', place: 1, parts: 1 }, { kind: 'commitments', place: 2, parts: 1 }, { kind: 'consents', place: 1, parts: expect.any(Number) }]);
    for (const kind of ['commitments', 'consents']) {
      await owner.query(`update case_head set state = jsonb_set(state, array[$1], (select jsonb_object_agg(id, p - 'place') from jsonb_each(state->$1) as part(id, p))) where state->$1 <> '{}'`, [kind]);
    }
    expect([await places(), new Set((await findingsIn(installation)).map(({ code }) => code))]).toEqual([[], new Set(['STATE_DIFFERS'])]);
    await owner.query(readFileSync(join(__dirname, '../../../libs/persistence/src/migrations/sql/0023-parts-in-their-order.sql'), 'utf8'));
    expect([await places(), await findingsIn(installation)]).toEqual([before, []]);
  });

  /** A suggestion that was answered, judged as satisfied and closed while a promise of it is open. */
  async function closedIntoTracking(): Promise<string> {
    const tracked = new Player(installation, county, 'tracked');
    await tracked.step('lead', 'open');
    await tracked.step('lead', 'submit');
    await tracked.step('registrar', 'register');
    await tracked.step('registrar', 'preAssign', { input: { units: [{ unit: county.body('D01'), kind: 'main' }] } });
    await tracked.step('registrar', 'handOver');
    await tracked.step('clerk', 'signFor');
    await tracked.step('lead', 'waiveContact');
    await tracked.step('handler', 'submitReply');
    await tracked.step('unitLeader', 'signOffReply');
    await tracked.step('checker', 'passReply');
    await tracked.step('clerk', 'deliverReply');
    await tracked.step('unitLeader', 'addCommitment');
    await tracked.giveOwedOrders();
    await tracked.step('lead', 'rate', { input: { marks: { attitude: 'satisfied', result: 'satisfied' } } });
    await tracked.step('registrar', 'endRatingWindow');
    await tracked.step('registrar', 'close');
    return tracked.caseId;
  }

  it('compares every column of every view', () => {
    const written = [...commonViews(), ...suggestionViews];
    const said = new Map([caseAccessCheck, deadlineCheck, taskCheck, ...suggestionViewChecks].map(({ table, columns }) => [table, [...columns].sort()]));
    expect(written.map(({ table }) => table).sort()).toEqual([...said.keys()].sort());
    for (const { table, columns } of written) expect([table, said.get(table)]).toEqual([table, Object.keys(columns).sort()]);
  });

  describe('a planted fault is found by its name, and nothing else is', () => {
    const foundAfter = async (text: string): Promise<readonly unknown[]> => {
      // Verify opens its own transactions: the fault is mended afterwards from a copy.
      const table = /(?:update|from) (\w+)/.exec(text)?.[1] ?? '';
      await installation.owner.query(`create table kept as select * from ${table} where case_id = $1`, [player.caseId]);
      try {
        await spoil(installation, text, [player.caseId]);
        return (await findingsIn(installation)).map(({ check, code, caseId, detail }) => ({ check, code, caseId, view: detail['view'], columns: detail['columns'] }));
      } finally {
        await installation.owner.query(`delete from ${table} where case_id = $1`, [player.caseId]);
        await installation.owner.query(`insert into ${table} select * from kept`);
        await installation.owner.query('drop table kept');
      }
    };

    it.each([
      ['label', `update suggestion_view set label = 'toClose' where case_id = $1`, ['label']],
      ['day of the last reply', `update suggestion_view set replied_on = replied_on - 1 where case_id = $1`, ['replied_on']],
      ['satisfaction', `update suggestion_view set satisfied = 'satisfied' where case_id = $1`, ['satisfied']],
      ['two facts at once', `update suggestion_view set replied_on = null, fulfilled = fulfilled + 1 where case_id = $1`, ['replied_on', 'fulfilled']],
      ['words by which it is found', `update case_search set grams = grams || array_to_tsvector(array['别的']) where case_id = $1`, ['grams']],
    ])('%s', async (_what, text, columns) => {
      const [, view] = /update (\w+)/.exec(text) ?? [];
      expect(await foundAfter(text)).toEqual([{ check: 'views', code: 'VIEW_ROW_EDITED', caseId: player.caseId, view, columns }]);
    });

    it('case that no word finds', async () => {
      expect(await foundAfter('delete from case_search where case_id = $1')).toEqual([{ check: 'views', code: 'VIEW_ROW_MISSING', caseId: player.caseId, view: 'case_search', columns: undefined }]);
    });

    it('case that nobody has a task in, and no clock runs; task of nobody that the operators cannot see', async () => {
      // Who could act in it has left; what its open tasks were is on the operators' page.
      const { rows } = await installation.owner.query<{ roles: string[] }>(`select array_agg(distinct role) as roles from task where case_id = $1`, [opened.caseId]);
      expect(rows).toEqual([{ roles: ['deputy'] }]);
      await installation.owner.query(`update role_grant set valid_until = '2026-01-31' where role = 'deputy' and person_id = $1`, [county.person('strangeDeputy')]);
      const still = { check: 'invariants', code: 'INVARIANT_BROKEN', congressId: county.congressId, caseId: opened.caseId, detail: { invariant: 'NOBODY_AND_NO_CLOCK' } };
      expect(await findingsIn(installation)).toEqual([still]);
      // And where that page did not show them, that would be found too.
      const { rows: tasks } = await installation.owner.query<{ command: string }>('select distinct command from task where case_id = $1 order by 1', [opened.caseId]);
      const { rows: [page] } = await installation.owner.query<{ made: string }>(`select pg_get_functiondef('operator_stalled_tasks'::regproc) as made`);
      await installation.owner.query(page?.made.replace('where t.congress_id', `where t.role <> 'deputy' and t.congress_id`) ?? '');
      const unseen = tasks.map(({ command }) => ({ ...still, detail: { invariant: 'TASK_OF_NOBODY_UNSEEN', command, role: 'deputy' } }));
      expect(unseen.length).toBeGreaterThan(0);
      expect(await findingsIn(installation)).toEqual([still, ...unseen]);
      await installation.owner.query(page?.made ?? '');
      expect(await findingsIn(installation)).toEqual([still]);
      await installation.owner.query(`update role_grant set valid_until = null where role = 'deputy'`);
    });

    it('deputy who held a role in the rated unit when he rated; rules that do not let a promise be tracked', async () => {
      const { owner } = installation;
      const broken = async () => (await findingsIn(installation)).map(({ code, caseId, detail }) => ({ code, caseId, invariant: detail['invariant'] }));
      const ofCase = (caseId: string, invariant: string) => ({ code: 'INVARIANT_BROKEN', caseId, invariant });
      // From the roles of that day: a role that begins or ended later is none of it.
      const { rows: [given] } = await owner.query<{ day: string; n: number }>(
        `select min((entered_at at time zone 'Asia/Shanghai')::date)::text as day, count(*)::integer as n from case_event where case_id = $1 and type = 'RatingGiven' and body->>'actor' = $2`, [player.caseId, county.person('lead')]);
      if (given === undefined) throw new Error('nobody rated');
      const { rows: [grant] } = await owner.query<{ id: string }>(
        `insert into role_grant (congress_id, person_id, role, body_id, valid_from) values ($1, $2, 'unitHandler', $3, $4::date + 1) returning id`, [county.congressId, county.person('lead'), county.body('D01'), given.day]);
      expect(await broken()).toEqual([]);
      await owner.query('update role_grant set valid_from = $2::date - 1 where id = $1', [grant?.id, given.day]);
      expect(given.n).toBeGreaterThan(0);
      expect(await broken()).toEqual(Array.from({ length: given.n }, () => ofCase(player.caseId, 'RATED_UNIT_ENTERED_RATING')));
      await owner.query('delete from role_grant where id = $1', [grant?.id]);

      // Really closed over a promise, as its rules allowed; then its rules say otherwise.
      const tracked = await closedIntoTracking();
      expect(await broken()).toEqual([]);
      const allow = (value: string) => owner.query(`update rule_set set data = jsonb_set(data, '{rules,closing.commitments,value}', to_jsonb($2::text)) where congress_id = $1`, [county.congressId, value]);
      await allow('allEnded');
      const found = await broken();
      await allow('intoTracking');
      // The one that came with the reply, and the one that was added.
      expect(found).toEqual([ofCase(tracked, 'CLOSED_WITH_OPEN_COMMITMENT'), ofCase(tracked, 'CLOSED_WITH_OPEN_COMMITMENT')]);
    });

    it('nothing is wrong any more once it is mended', async () => {
      expect(await findingsIn(installation)).toEqual([]);
    });
  });
});
