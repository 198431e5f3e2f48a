import { QUERIES } from '@huiying/contracts';
import type { CaseFacts } from '@huiying/engine';
import { caseModules } from '@huiying/executor';
import { Relay } from '@huiying/operations';
import { dataSourceFor, withoutActor } from '@huiying/persistence';
import { closeInOrder, createLogger, createMetrics } from '@huiying/platform';
import { temporalClient, type TemporalClient } from '@huiying/temporal/client';
import { freePort, startDevServer, testDatabaseUrl, testServerPort, until, type TestDevServer } from '@huiying/testkit';
import { WorkerHost } from '../../../apps/worker/src/worker-host';
import { County } from '../../integration/walls/support/county';
import { Installation } from '../../integration/walls/support/installation';
import { wholeLife } from '../../integration/walls/support/life';
import { Player } from '../../integration/walls/support/player';
import { stageFile } from '../../integration/walls/support/stage-file';
import { testBundle } from '../support/bundle';
import { TEST_KEY } from '../support/key';
import { quietRuntime } from '../support/runtime';
import { searchAttributeUsable } from '../support/search-attribute';
import { storedHistory, type StoredHistory } from '../support/stored-history';

jest.setTimeout(180_000);

const MARKER = '暗记词';
const SPOKEN = [MARKER, encodeURIComponent(MARKER), '\\u6697\\u8bb0\\u8bcd', Buffer.from(MARKER).toString('base64'), Buffer.from(MARKER).toString('hex')];
/** What a history must not show without the key: roles, commands and stages of the case. */
const WORDS_OF_THE_CASE = ['unitClerk', 'unitHandler', 'registrar', 'requestRating', 'closeRatingWindow', '"stage"', 'waitingFor'];

// Real: the api's commands over HTTP, a worker process as it is, the relay, Temporal and PostgreSQL.
describe('the words of a life that runs through Temporal', () => {
  const county = new County('alpha');
  const workerLog: string[] = [];
  let installation: Installation;
  let player: Player;
  let server: TestDevServer;
  let temporal: TemporalClient;
  let relay: Relay;
  let host: WorkerHost;
  let history: StoredHistory;
  /** What the run knows at the end. */
  let known: CaseFacts;

  /** One more deputy, whose refusal hangs on a file of a telling name. */
  const declineOnPaper = async (): Promise<void> => {
    const signer = county.person('strangeDeputy');
    const file = await stageFile(installation, county, 'strangeDeputy', `${MARKER}.pdf`);
    await player.step('lead', 'inviteCosigner', { input: { signer } });
    await player.step('strangeDeputy', 'declineCosigning', { input: { scan: { file } }, part: ({ id }, state) => state.signatures[id]?.signer === signer });
  };
  const connect = (): TemporalClient => temporalClient({ address: server.address, namespace: server.namespace, codecKey: TEST_KEY, deadlineMs: 3_000 });

  beforeAll(async () => {
    installation = await Installation.make((ownerUrl) => county.put(ownerUrl), 'goes');
    server = await startDevServer();
    quietRuntime();
    temporal = connect();
    const { address, namespace } = server;
    host = new WorkerHost({
      log: createLogger('worker', 'trace', { write: (line: string) => void workerLog.push(line) }), metrics: createMetrics('worker', { processFigures: false }), address, namespace, codecKey: TEST_KEY,
      healthPort: await freePort(), dataSource: dataSourceFor({ url: testDatabaseUrl(testServerPort(), 'worker', installation.database), applicationName: 'test-worker' }), temporal: connect(),
      caseModules, bundle: testBundle,
    });
    await host.start();
    // The host makes it known by itself, but in its own time.
    await searchAttributeUsable(temporal);
    relay = new Relay({
      query: (text, values) => withoutActor(installation.dataSource, (db) => db.query(text, values)), temporal, loadFacts: (run) => installation.parts.orderDesk.loadFacts(run), pollMs: 50,
      observer: { told: () => undefined, waiting: () => undefined, failed: (_caseId, error) => { throw error; }, unavailable: () => undefined },
    });
    relay.start();
    player = new Player(installation, county, 'told', (field) => `${MARKER}${field}`);
    for await (const station of wholeLife(player)) if (station === 'invited') await declineOnPaper();
    const handle = temporal.client.workflow.getHandle(`case:${player.caseId}`);
    const { seq } = await player.state();
    known = await until(async () => {
      const facts = await handle.query<CaseFacts | null>(QUERIES.facts);
      return facts?.seq === seq ? facts : null;
    }, { timeout: 60_000, what: 'the run to know the whole life' });
    history = await storedHistory(await handle.fetchHistory());
  }, 180_000);
  afterAll(async () => {
    await relay?.stop();
    await closeInOrder(host?.closers() ?? []);
    await temporal?.close();
    await server?.stop();
    await installation?.close();
  });

  it('were written in every text field that a command has, and in the name of a file', async () => {
    const { rows } = await installation.owner.query<{ n: number; kinds: number }>('select count(*)::int as n, count(distinct kind)::int as kinds from content where case_id = $1 and position($2 in body) > 0', [player.caseId, MARKER]);
    expect(rows[0]?.n).toBeGreaterThan(40);
    expect(rows[0]?.kinds).toBeGreaterThan(10);
    // A file's name goes with the words once a command has taken it.
    const { rows: files } = await installation.owner.query<{ name: string | null; kept: boolean }>('select f.name, position($2 in c.body) > 0 as kept from stored_file f join content c on c.id = f.id where f.case_id = $1', [player.caseId, `${MARKER}.pdf`]);
    expect(files).toEqual([{ name: null, kept: true }]);
  });

  it('stand nowhere in the history, with the key or without it', () => {
    expect(history.encodings.length).toBeGreaterThan(40);
    for (const word of SPOKEN) {
      expect([word, history.raw.includes(word)]).toEqual([word, false]);
      expect([word, history.decoded.filter((text) => text.includes(word))]).toEqual([word, []]);
    }
  });

  it('and nothing else of the case is readable without the key, though it is all in there', async () => {
    expect(new Set(history.encodings)).toEqual(new Set(['binary/encrypted']));
    expect(history.attributes).toEqual(['"suggestion"']);
    const decoded = history.decoded.join('\n');
    const tasks = known.waitingFor.flatMap(({ task, role }) => [task, role]);
    expect(tasks.length).toBeGreaterThan(0);
    for (const word of [...tasks, '"stage"', '"waitingFor"']) expect([word, decoded.includes(word)]).toEqual([word, true]);
    for (const word of [...tasks, ...WORDS_OF_THE_CASE]) expect([word, history.raw.includes(word)]).toEqual([word, false]);
    const { series } = (await player.state()).registration ?? { series: '' };
    expect(series).toContain('18-3');
    for (const id of [series, county.person('lead'), county.body('D01')]) expect([id, history.raw.includes(id)]).toEqual([id, false]);
  });

  it('stand in no line of the worker\'s log', () => {
    expect(workerLog.length).toBeGreaterThan(0);
    expect(workerLog.filter((line) => SPOKEN.some((word) => line.includes(word)))).toEqual([]);
  });
});
