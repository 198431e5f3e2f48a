import type { Answer } from './support/caller';
import { County, type Who } from './support/county';
import { ADDRESSES, harvest, namedIn, routes, type Named } from './support/gets';
import { Installation } from './support/installation';
import { intake, handling, liveTo, replying } from './support/life';
import { Player } from './support/player';
import { addressedIn, probe } from './support/probes';

/** The rated units, and the offices that divide and check their work. */
const HANDLING: readonly Who[] = ['clerk', 'handler', 'unitLeader', 'coLeader', 'coordinator', 'checker'];

const satisfied = { input: { marks: { attitude: 'satisfied', result: 'satisfied' }, ratingReason: undefined, ownView: 'solved' } };

/** What may have come in within the window; nobody of the handling side may tell one from another. */
const VARIANTS: Readonly<Record<string, (p: Player) => Promise<void>>> = {
  nothing: async () => undefined,
  satisfied: async (p) => void (await p.step('lead', 'rate', satisfied)),
  notSatisfied: async (p) => void (await p.step('lead', 'rate')),
  changedTwice: async (p) => {
    await p.step('lead', 'rate');
    await p.step('lead', 'rate', satisfied);
    await p.step('lead', 'rate');
  },
  voidAndAskedAnew: async (p) => {
    await p.step('lead', 'rate');
    await p.step('registrar', 'voidRating');
  },
  onPaperUnconfirmed: async (p) => void (await p.step('registrar', 'enterRating', { entry: 'paper', onBehalfOf: 'lead' })),
  onPaperRejected: async (p) => {
    await p.step('registrar', 'enterRating', { entry: 'paper', onBehalfOf: 'lead' });
    await p.step('committeeLeader', 'rejectProposed');
  },
};
const names = Object.keys(VARIANTS);

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
    const before = new Player(first, county, 'rated');
    for (const chapter of [intake, handling, replying]) await liveTo(chapter(before));
    const copies = await first.splitInto(names.length);
    players = new Map(copies.map((copy, i) => [names[i] ?? '', before.in(copy)]));
    for (const [name, rate] of Object.entries(VARIANTS)) await rate(player(name));
    const all = await Promise.all([...players.values()].map((p) => namedIn(p.installation, county)));
    const every = (of: (n: Named) => readonly string[]): readonly string[] => [...new Set(all.flatMap(of))].sort();
    named = { ...all[0]!, contents: every((n) => n.contents), deadlines: every((n) => n.deadlines) };
  }, 60_000);
  afterAll(async () => {
    for (const { installation } of players.values()) await installation.close();
  });

  const sameForAll = async (what: (p: Player) => Promise<unknown>): Promise<void> => {
    const expected = await what(player('nothing'));
    for (const name of names.slice(1)) expect([name, await what(player(name))]).toEqual([name, expected]);
  };
  const harvested = (who: Who) => async (p: Player): Promise<readonly (readonly [string, Answer])[]> => [...await harvest(p.installation, county, who, named)];

  it('looks at every route that reads', () => {
    expect(Object.keys(ADDRESSES).sort()).toEqual(routes.filter((r) => r.method === 'get').map((r) => r.id).sort());
  });

  it('is told apart by the committee, or nothing would be proved below', async () => {
    const [a, b] = await Promise.all(['satisfied', 'notSatisfied'].map((name) => harvested('registrar')(player(name))));
    expect(a).not.toEqual(b);
  });

  it.each(HANDLING)('is nothing, in any byte of any route, for %s', async (who) => {
    await sameForAll(harvested(who));
  });

  it.each(HANDLING)('is nothing in the answer to any command that cannot be given, at any version, for %s', async (who) => {
    const { openSeq } = await player('nothing').state();
    const versions = [null, openSeq - 1, openSeq, openSeq + 1].map((v) => (v === null ? null : `"${v}"`));
    const state = await player('nothing').state();
    const commands = addressedIn(state).filter(({ partKind }) => partKind !== 'rating');
    await sameForAll(async (p) => {
      const answers: unknown[] = [];
      for (const one of commands) {
        // Only those that look at a version are asked at several.
        const asked = who === 'unitLeader' ? versions : [versions[2] ?? null];
        for (const version of asked) answers.push([one.command, version, await probe(p, who, one, state, version)]);
      }
      return answers;
    });
  });

  it('does not give out the words of a rating by their id', async () => {
    const { rows } = await player('notSatisfied').installation.owner.query<{ id: string }>(`select id from content where kind = 'ratingReason'`);
    const paper = await player('onPaperUnconfirmed').installation.owner.query<{ id: string }>(`select c.id from content c join case_event e on e.type = 'CommandProposed' where e.body::text like '%' || c.id || '%'`);
    expect([rows.length, paper.rows.length]).toEqual([1, 3]);
    for (const who of HANDLING) {
      for (const [name, found] of [['notSatisfied', rows], ['onPaperUnconfirmed', paper.rows]] as const) {
        const answers = await harvest(player(name).installation, county, who, { ...named, cases: [], deadlines: [], contents: found.map((r) => r.id) });
        for (const { id } of found) expect([who, answers.get(`/contents/${id}`)?.status]).toEqual([who, 404]);
      }
    }
  });

  it('stays nothing when the units go on with their work, and in what their own commands answer', async () => {
    await sameForAll(async (p) => {
      const answers = [await p.step('unitLeader', 'addCommitment'), await p.step('handler', 'reportProgress'), await p.step('unitLeader', 'proposePublication'), await p.step('handler', 'logContact', { part: ({ state }) => state === 'done' })];
      return answers;
    }).then(undefined, (error: Error) => {
      throw error;
    });
    named = { ...named, contents: (await namedIn(player('nothing').installation, county)).contents };
    for (const who of ['unitLeader', 'coordinator', 'clerk'] as const) await sameForAll(harvested(who));
  });

  it('is told when the window is closed', async () => {
    for (const name of ['satisfied', 'notSatisfied']) await player(name).step('registrar', 'endRatingWindow');
    const pages = await Promise.all(['satisfied', 'notSatisfied'].map(async (name) => {
      const found = await harvest(player(name).installation, county, 'clerk', named);
      return JSON.parse(found.get(`/suggestions/${player(name).caseId}`)?.body ?? '') as { ratings: { marks: { dimension: { code: string }; mark: { code: string } }[]; reason: { text: string } | null }[] };
    }));
    expect(pages.map((page) => page.ratings.map((r) => [r.marks.find((m) => m.dimension.code === 'result')?.mark.code, r.reason?.text ?? null])))
      .toEqual([[['satisfied', null]], [['notSatisfied', 'ratingReason的文字']]]);
  });
});
