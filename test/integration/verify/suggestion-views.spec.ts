import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { emptySuggestion, type GivenRating, type Reply, type SuggestionState } from '@huiying/case-type-suggestion';
import { derivedId, day, type BodyId, type CaseId, type CongressId, type ContentRef, type PartId, type PersonId } from '@huiying/engine';
import { suggestionViewChecks, type Query } from '@huiying/operations';
import { createDatabase, makeErrandCounty, type TestDatabase } from '@huiying/testkit';
import { differencesOf, type Difference } from '../../../libs/operations/src/verify/views/differences';
import { assignmentView } from '../../../libs/persistence/src/views/suggestion/assignment.view';
import { commitmentView } from '../../../libs/persistence/src/views/suggestion/commitment.view';
import { contactView } from '../../../libs/persistence/src/views/suggestion/contact.view';
import { publicationView } from '../../../libs/persistence/src/views/suggestion/publication.view';
import { ratingView } from '../../../libs/persistence/src/views/suggestion/rating.view';
import { replyView } from '../../../libs/persistence/src/views/suggestion/reply.view';
import type { SuggestionSource, SuggestionView } from '../../../libs/persistence/src/views/suggestion/view';

const WRITERS = [assignmentView, replyView, ratingView, contactView, commitmentView, publicationView];
/** The case's own row follows from the core as well as from the state: it is compared over whole lives. */
const PART_CHECKS = suggestionViewChecks.filter(({ table }) => table !== 'suggestion_view');
const part = (name: string): PartId => derivedId('verify', name) as PartId;
const ref = (name: string): ContentRef => ({ ref: derivedId('content', name), kind: name, digest: 'x' });
const byId = <P extends { readonly id: string }>(...parts: readonly P[]): Readonly<Record<string, P>> => Object.fromEntries(parts.map((p) => [p.id, p]));
const on = day('2026-03-02');

/** One part in each of the states that a column depends on. No life leads through all of them at once. */
function richState(caseId: CaseId, congressId: CongressId, unit: BodyId): SuggestionState {
  const assignment = { round: part('round'), roundNo: 1, unit, unitKind: 'governmentDepartment', createdOn: on, reply: part('reply'), publication: null, opinion: null, replaces: null, follows: [], requiredChanges: [], objections: 0, windowClosed: false } as const;
  const reply: Omit<Reply, 'id' | 'seq' | 'standing'> = { assignment: part('main'), round: part('round'), roundNo: 1, unit, deliveries: {}, window: { state: 'none' }, followUp: 'none', openedEarly: false };
  const draft = { on, text: ref('reply'), attachments: [], class: { set: 'abc', setVersion: 2, code: 'B' }, changesAnswered: [] };
  const signedOff = { on: day('2026-03-05'), docNumber: ref('doc'), signedBy: 'unitLeader', outside: null } as const;
  const given: GivenRating = { on, seq: 9, marks: { result: 'notSatisfied' }, reason: ref('why'), ownView: null, source: null, way: null };
  const rating = { reply: part('reply'), rater: randomUUID() as PersonId, byLead: true, requestedOn: on };
  const commitment = { assignment: part('main'), reply: part('reply'), owner: ref('owner'), measure: ref('measure'), due: day('2026-12-31'), progress: null };
  const publication = { reply: part('reply'), assignment: part('main'), consentAsked: true };
  const contact = { assignment: part('main'), on, mode: 'visit', stage: 'before', rank: 'handler', deputies: [], note: ref('note') } as const;
  const state = {
    ...emptySuggestion(caseId, congressId, 'recommended-1'), seq: 1,
    assignments: byId(
      { ...assignment, id: part('main'), seq: 1, kind: 'main', standing: { state: 'done', on, acceptedOn: day('2026-03-03') } },
      { ...assignment, id: part('co'), seq: 1, kind: 'co', standing: { state: 'accepted', on, seq: 4 } },
      { ...assignment, id: part('new'), seq: 1, kind: 'separate', standing: { state: 'awaiting' } },
      { ...assignment, id: part('imported'), seq: 1, kind: 'separate', standing: { state: 'done', on, acceptedOn: null } }),
    replies: byId(
      { ...reply, id: part('reply'), seq: 1, window: { state: 'closed', on, seq: 9, by: 'time', outcome: null }, standing: { state: 'delivered', draft, signedOff, on: day('2026-03-09'), seq: 8 } },
      { ...reply, id: part('early'), seq: 1, openedEarly: true, standing: { state: 'submitted', draft: { ...draft, class: null } } },
      { ...reply, id: part('veiled'), seq: 1, window: { state: 'open', on, seq: 9 }, standing: { state: 'none' } }),
    ratings: byId(
      { ...rating, id: part('fixed'), seq: 1, standing: { state: 'fixed', given } },
      { ...rating, id: part('onPaper'), seq: 1, reply: part('veiled'), standing: { state: 'given', given: { ...given, reason: null, source: ref('scan'), way: 'throughUnit' } } },
      { ...rating, id: part('asked'), seq: 1, reply: part('early'), standing: { state: 'requested' } }),
    contacts: byId({ ...contact, id: part('contact'), seq: 1, standing: { state: 'unanswered', on, seq: 7 } }),
    commitments: byId({ ...commitment, id: part('promise'), seq: 1, moves: [{ on, from: on, to: on, reason: ref('moved') }], standing: { state: 'running', since: on } }),
    publications: byId(
      { ...publication, id: part('none'), seq: 1, standing: { state: 'none' } },
      { ...publication, id: part('proposed'), seq: 1, standing: { state: 'proposed', proposal: { on, seq: 9, by: 'system', scope: 'full', text: null, ground: null } } },
      { ...publication, id: part('released'), seq: 1, standing: { state: 'released', on, scope: 'full', text: null, names: [], rating: false } }),
  };
  // Words of inputs that no column depends on are not all spelt as their types have them.
  return state as unknown as SuggestionState;
}

describe('the views of a suggestion, said a second time', () => {
  let database: TestDatabase;
  let owner: Client;
  let query: Query;
  let state: SuggestionState;

  beforeAll(async () => {
    database = await createDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    query = async <T>(text: string, values: readonly unknown[]) => (await owner.query(text, [...values])).rows as T[];
    const county = await makeErrandCounty(database.ownerUrl);
    state = richState(randomUUID() as CaseId, county.congressId, county.body);
    await owner.query(`insert into case_head (id, congress_id, case_type, created_year, rule_version, process_version) values ($1, $2, 'suggestion', 2026, 'recommended-1', 1)`, [state.caseId, state.congressId]);
    for (const view of WRITERS) await write(view);
  });

  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  async function write(view: SuggestionView): Promise<void> {
    const columns = Object.keys(view.columns);
    // Rows of parts are made of the state alone.
    const rows = view.rows(state, {} as SuggestionSource);
    await owner.query(
      `insert into ${view.table} (${columns.join(', ')}) select ${columns.join(', ')} from jsonb_to_recordset($1::jsonb) as r(${columns.map((c) => `${c} ${view.columns[c] ?? ''}`).join(', ')})`, [JSON.stringify(rows)]);
  }

  const differences = async (): Promise<Readonly<Record<string, readonly Difference[]>>> => {
    const folded = [{ case_id: state.caseId, congress_id: state.congressId, state, tasks: [], access: [], veiled_kinds: [], core: null, searchable: [], rules: null }];
    const found: Record<string, readonly Difference[]> = {};
    for (const view of PART_CHECKS) {
      const { differences: different } = await differencesOf(query, view, folded);
      if (different.length > 0) found[view.table] = different;
    }
    return found;
  };

  it('says of every column what the writer says', async () => {
    expect(PART_CHECKS.map(({ table, columns }) => [table, [...columns].sort()])).toEqual(WRITERS.map(({ table, columns }) => [table, Object.keys(columns).sort()]));
    for (const { table } of WRITERS) expect(Number((await owner.query(`select count(*) from ${table}`)).rows[0].count)).toBeGreaterThan(0);
    expect(await differences()).toEqual({});
  });

  it.each(PART_CHECKS.map(({ table }) => table))('sees a row of %s that was taken away', async (table) => {
    await owner.query('begin');
    try {
      const { rowCount } = await owner.query(`delete from ${table} where part_id = (select part_id from ${table} limit 1)`);
      expect(rowCount).toBe(1);
      expect(await differences()).toMatchObject({ [table]: [{ caseId: state.caseId, actual: null }] });
    } finally {
      await owner.query('rollback');
    }
  });

  it('sees a rating that was unveiled by hand', async () => {
    await owner.query(`update rating_view set veiled = false where part_id = $1`, [part('onPaper')]);
    expect(await differences()).toMatchObject({ rating_view: [{ key: [part('onPaper')], expected: { veiled: true }, actual: { veiled: false } }] });
  });
});
