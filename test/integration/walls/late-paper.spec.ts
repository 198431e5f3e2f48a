import { day, type Day } from '@huiying/engine';
import { ask } from './support/caller';
import { County, type Who } from './support/county';
import { Installation } from './support/installation';
import { handling, intake, liveTo, replying } from './support/life';
import { Player } from './support/player';
import { stageFile } from './support/stage-file';

jest.setTimeout(120_000);

/** A rating that came on paper within its window and was confirmed when that had closed: from then on it counts, with its words. */
describe('a rating from paper that is confirmed after its window', () => {
  const county = new County('alpha');
  let installation: Installation;

  beforeAll(async () => {
    installation = await Installation.make((ownerUrl) => county.put(ownerUrl));
  });
  afterAll(() => installation.close());

  it('is read by the unit with its reason and its scan, and was not before', async () => {
    const player = new Player(installation, county, 'late-paper');
    for (const chapter of [intake, handling, replying]) await liveTo(chapter(player));
    const scan = await stageFile(installation, county, 'registrar');
    await player.step('registrar', 'enterRating', { entry: 'paper', onBehalfOf: 'lead', input: { source: { file: scan } } });
    const { rows: [window] } = await installation.owner.query<{ over: Day }>(`select (last_day + 1)::text as over from deadline where kind = 'ratingWindow'`);
    await player.goTo(window?.over ?? day('2099-01-01'));
    const { rows } = await installation.owner.query<{ id: string; kind: string }>(
      `select c.id, c.kind from content c join case_event e on e.case_id = c.case_id and e.type = 'CommandProposed' where e.body::text like '%' || c.id || '%' and c.veiled`);
    const statusesFor = async (who: Who): Promise<Readonly<Record<string, number>>> =>
      Object.fromEntries(await Promise.all(rows.map(async ({ id, kind }) => [kind, (await ask(installation, county, who, 'GET', `/api/v1/contents/${id}`)).status] as const)));
    expect(await statusesFor('registrar')).toEqual({ ratingReason: 200, scan: 200, reason: 200 });
    expect(await statusesFor('unitLeader')).toEqual({ ratingReason: 404, scan: 404, reason: 404 });
    await player.step('committeeLeader', 'confirmProposed');
    expect((await installation.owner.query(`select from case_event where type = 'RatingNotReturnedRevised'`)).rowCount).toBe(1);
    // What counts, and not why it was entered for somebody else.
    expect(await statusesFor('unitLeader')).toEqual({ ratingReason: 200, scan: 200, reason: 404 });
  });
});
