import { ask, type Answer } from './support/caller';
import { County, type Who } from './support/county';
import { ADDRESSES, harvest, namedIn, routes, type Named } from './support/gets';
import { Installation } from './support/installation';
import { intake, handling, liveTo, replying } from './support/life';
import { Player } from './support/player';
import { stageFile } from './support/stage-file';
import { addressedIn, probe } from './support/probes';

/** The rated units, and the offices that divide and check their work. */
const HANDLING: readonly Who[] = ['clerk', 'handler', 'unitLeader', 'coLeader', 'coordinator', 'checker'];

/**
 * Roles that are given to no one together any more, and that some may hold from before, entered by the owner of the
 * tables: a committee's or a group's beside one in the rated unit, a co-handling one, one without a part, an office.
 */
const ALSO: Readonly<Partial<Record<Who, readonly (readonly [role: string, body: string])[]>>> = {
  supervisor: [['registrar', 'R01'], ['unitHandler', 'D01']], coHandler: [['registrar', 'R01']], strangeClerk: [['registrar', 'R01']],
  partyCoordinator: [['committeeLeader', 'R01'], ['registrar', 'R01']], coClerk: [['groupSecretary', 'G01']],
};
const TWO_SIDED = Object.keys(ALSO) as readonly Who[];

const satisfied = { input: { marks: { attitude: 'satisfied', result: 'satisfied' }, ratingReason: undefined, ownView: 'solved' } };

/** What may have come in within the window; nobody of the handling side may tell one from another. */
const VARIANTS: Readonly<Record<string, (p: Player) => Promise<void>>> = {
  nothing: async () => undefined,
  satisfied: async (p) => void (await p.step('lead', 'rate', satisfied)),
  changed: async (p) => {
    await p.step('lead', 'rate', satisfied);
    await p.step('lead', 'rate');
  },
  voidAndOnPaper: async (p) => {
    await p.step('lead', 'rate', satisfied);
    await p.step('registrar', 'voidRating');
    await p.step('registrar', 'enterRating', { entry: 'paper', onBehalfOf: 'lead' });
  },
  paperRejected: async (p) => {
    const scan = await stageFile(p.installation, p.county, 'registrar');
    await p.step('registrar', 'enterRating', { entry: 'paper', onBehalfOf: 'lead', input: { source: { file: scan } } });
    await p.step('committeeLeader', 'rejectProposed');
  },
};
const names = Object.keys(VARIANTS);

jest.setTimeout(120_000);

interface RatingEntry { readonly n: number; readonly type: string; readonly actor: { readonly id: string }; readonly contents: readonly { readonly text: string | null }[] }

type Answers = readonly (readonly [asked: string, answer: Answer])[];

/** What was answered otherwise than in the installation where nothing came in; a fault counts as such everywhere. */
const differences = (expected: Answers, found: Answers): readonly unknown[] =>
  found.flatMap(([asked, answer], i) => {
    const other = expected[i]?.[1];
    return JSON.stringify(answer) === JSON.stringify(other) && answer.status < 500 ? [] : [{ asked, answer, other }];
  });

describe('what the handling side can tell of a rating within its window', () => {
  const county = new County('alpha');
  let players: ReadonlyMap<string, Player>;
  let named: Named;
  const player = (name: string): Player => {
    const found = players.get(name);
    if (found === undefined) throw new Error(`no variant ${name}`);
    return found;
  };

  beforeAll(async () => {
    const first = await Installation.make((ownerUrl) => county.put(ownerUrl));
    for (const [who, roles] of Object.entries(ALSO)) {
      for (const [role, body] of roles) {
        await first.owner.query(`insert into role_grant (congress_id, person_id, role, body_id, valid_from) values ($1, $2, $3, $4, '2020-01-01')`, [county.congressId, county.person(who as Who), role, county.body(body)]);
      }
    }
    const before = new Player(first, county, 'rated');
    for (const chapter of [intake, handling, replying]) await liveTo(chapter(before));
    const copies = await first.splitInto(names.length);
    players = new Map(copies.map((copy, i) => [names[i] ?? '', before.in(copy)]));
    for (const [name, rate] of Object.entries(VARIANTS)) await rate(player(name));
    const all = await Promise.all([...players.values()].map((p) => namedIn(p.installation, county)));
    const every = (of: (n: Named) => readonly string[]): readonly string[] => [...new Set(all.flatMap(of))].sort();
    const unveiled = all[0]!.contents.slice(0, 3);
    const veiled = every((n) => n.contents).filter((id) => !all[0]!.contents.includes(id));
    const windows = Object.values((await player('nothing').state()).deadlines).filter((d) => d.kind === 'ratingWindow').map((d) => d.id);
    const files = every((n) => n.files);
    named = { ...all[0]!, files, contents: [...unveiled, ...veiled], deadlines: [...windows, ...all[0]!.deadlines.slice(0, 2)] };
  });
  afterAll(async () => {
    for (const { installation } of players.values()) await installation.close();
  });

  const sameForAll = async (what: (p: Player) => Promise<Answers>): Promise<void> => {
    const [expected, ...others] = await Promise.all(names.map((name) => what(player(name))));
    others.forEach((found, i) => expect({ variant: names[i + 1], differs: differences(expected ?? [], found) }).toEqual({ variant: names[i + 1], differs: [] }));
  };
  const harvested = (who: Who, language = 'zh-CN') => async (p: Player): Promise<Answers> => [...await harvest(p.installation, county, who, named, { 'accept-language': language })];

  it('looks at every route that reads', () => {
    expect(Object.keys(ADDRESSES).sort()).toEqual(routes.filter((r) => r.method === 'get').map((r) => r.id).sort());
  });

  it('is told apart by the committee, or nothing would be proved below', async () => {
    const [a, b] = await Promise.all(['satisfied', 'changed'].map((name) => harvested('registrar')(player(name))));
    expect(a).not.toEqual(b);
  });

  it.each(HANDLING)('is nothing, in any byte of any route, for %s', async (who) => {
    await sameForAll(harvested(who));
  });

  it.each(['clerk', 'unitLeader'] as const)('is nothing in any byte in English either, for %s', async (who) => {
    await sameForAll(harvested(who, 'en'));
  });

  it.each(['clerk', 'handler', 'unitLeader', 'coordinator', 'checker'] as const)('is nothing in the answer to any command that cannot be given, at any version, for %s', async (who) => {
    const { openSeq } = await player('nothing').state();
    const state = await player('nothing').state();
    const commands = [...new Map(addressedIn(state).filter(({ partKind }) => partKind !== 'rating').map((one) => [one.command, one])).values()];
    // At the version that stands, at the one before it, and at one that only those count who see the rating.
    const versions = who === 'unitLeader' ? [openSeq - 1, openSeq, openSeq + 1] : [openSeq];
    await sameForAll(async (p) => {
      const answers: [string, Answer][] = [];
      for (const one of commands) for (const version of versions) answers.push([`${one.command} at ${version}`, await probe(p, who, one, state, 'screen', version)]);
      return answers;
    });
  });

  it.each(TWO_SIDED)('is nothing, in any byte of any route, for %s, who holds a role of the committee or of a group besides', async (who) => {
    await sameForAll(harvested(who));
  });

  it.each(TWO_SIDED)('is nothing in the answer to any command, on the rating itself too and from paper, for %s', async (who) => {
    const state = await player('nothing').state();
    const commands = addressedIn(state);
    expect(commands.map(({ partKind }) => partKind)).toEqual(expect.arrayContaining(['rating', 'ratingWindow']));
    await sameForAll(async (p) => {
      const answers: [string, Answer][] = [];
      for (const one of commands) for (const entry of ['screen', 'paper']) answers.push([`${one.command} from ${entry}`, await probe(p, who, one, state, entry, state.openSeq)]);
      return answers;
    });
  });

  it.each(TWO_SIDED)('is kept from %s in page, timeline and tasks, under the version of the handling side', async (who) => {
    const p = player('changed');
    const { seq, openSeq, ratings } = await p.state();
    expect(seq).toBeGreaterThan(openSeq);
    const seenBy = async (reader: Who) => {
      const read = async <T>(of: Player, path: string): Promise<T> => JSON.parse((await ask(of.installation, county, reader, 'GET', `/api/v1${path}`)).body) as T;
      const page = await read<{ version: number; ratings: readonly object[] }>(p, `/suggestions/${p.caseId}`);
      const timeline = await read<{ rows: readonly RatingEntry[] }>(p, `/suggestions/${p.caseId}/timeline?limit=500`);
      const { actions } = await read<{ actions: readonly { command: string; part: string }[] }>(p, `/suggestions/${p.caseId}/allowed-actions`);
      const waiting = await read<{ rows: readonly { mainAction: { command: string } }[] }>(player('voidAndOnPaper'), '/tasks?limit=200');
      return {
        version: page.version, ratings: page.ratings.length, given: timeline.rows.filter((r) => r.type === 'RatingGiven').length,
        onRatings: actions.filter((a) => a.part in ratings || a.command === 'endRatingWindow').map((a) => a.command).sort(),
        toConfirm: waiting.rows.filter((r) => r.mainAction.command === 'confirmProposed').length,
      };
    };
    expect(await seenBy('registrar')).toEqual({ version: seq, ratings: 1, given: 2, onRatings: ['endRatingWindow', 'enterRating', 'openEarly', 'voidRating'], toConfirm: 0 });
    expect(await seenBy('committeeLeader')).toMatchObject({ toConfirm: 1 });
    expect(await seenBy(who)).toEqual({ version: openSeq, ratings: 0, given: 0, onRatings: [], toConfirm: 0 });
  });

  it('gives the scan of a rating to the committee and to nobody of the handling side', async () => {
    expect(named.files).toHaveLength(1);
    const p = player('paperRejected');
    const statusFor = async (who: Who): Promise<number> => (await ask(p.installation, county, who, 'GET', `/api/v1/contents/${named.files[0] ?? ''}`)).status;
    expect(await statusFor('registrar')).toBe(200);
    for (const who of [...HANDLING, ...TWO_SIDED]) expect([who, await statusFor(who)]).toEqual([who, 404]);
  });

  it('does not give out the words of a rating by their id', async () => {
    const { rows } = await player('changed').installation.owner.query<{ id: string }>(`select id from content where kind = 'ratingReason'`);
    const paper = await player('voidAndOnPaper').installation.owner.query<{ id: string }>(`select c.id from content c join case_event e on e.type = 'CommandProposed' where e.body::text like '%' || c.id || '%'`);
    expect([rows.length, paper.rows.length]).toEqual([1, 3]);
    for (const who of [...HANDLING, ...TWO_SIDED]) {
      for (const [name, found] of [['changed', rows], ['voidAndOnPaper', paper.rows]] as const) {
        for (const { id } of found) expect([who, (await ask(player(name).installation, county, who, 'GET', `/api/v1/contents/${id}`)).status]).toEqual([who, 404]);
      }
    }
  });

  it('stays nothing when the units go on with their work, and in what their own commands answer', async () => {
    await sameForAll(async (p) => {
      return [
        ['addCommitment', await p.step('unitLeader', 'addCommitment')], ['reportProgress', await p.step('handler', 'reportProgress')],
        ['proposePublication', await p.step('unitLeader', 'proposePublication')],
      ];
    });
    for (const who of ['unitLeader', 'coordinator'] as const) await sameForAll(harvested(who));
  });

  it('is told when the window is closed', async () => {
    const timelines = (): Promise<readonly RatingEntry[][]> => Promise.all(['satisfied', 'changed'].map(async (name) => {
      const answer = await ask(player(name).installation, county, 'unitLeader', 'GET', `${player(name).address}/timeline?limit=500`);
      const { rows } = JSON.parse(answer.body) as { rows: RatingEntry[] };
      expect(rows.map((r) => r.n)).toEqual(rows.map((_, i) => i + 1));
      return rows.filter((r) => r.type.startsWith('Rating') && r.actor.id === county.person('lead'));
    }));
    expect(await timelines()).toEqual([[], []]);
    for (const name of ['satisfied', 'changed']) await player(name).step('registrar', 'endRatingWindow');
    const pages = await Promise.all(['satisfied', 'changed'].map(async (name) => {
      const found = await harvest(player(name).installation, county, 'clerk', named);
      return JSON.parse(found.get(`/suggestions/${player(name).caseId}`)?.body ?? '') as { ratings: { marks: { dimension: { code: string }; mark: { code: string } }[]; reason: { text: string } | null }[] };
    }));
    expect(pages.map((page) => page.ratings.map((r) => [r.marks.find((m) => m.dimension.code === 'result')?.mark.code, r.reason?.text ?? null])))
      .toEqual([[['satisfied', null]], [['notSatisfied', 'ratingReason的文字']]]);
    // The event of what counts, with its words; what it said before stays with the committee.
    expect((await timelines()).map((rows) => rows.map((r) => [r.type, r.contents.map((c) => c.text)]))).toEqual([[['RatingGiven', []]], [['RatingGiven', ['ratingReason的文字']]]]);
  });
});
