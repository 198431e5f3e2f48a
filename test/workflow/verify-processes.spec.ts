import { caseWorkflowId, EPOCH_MEMO, TASK_QUEUE, type CaseRunStart } from '@huiying/contracts';
import { instantOf, type CaseId } from '@huiying/engine';
import { Relay, temporalProcesses, verify, type Finding, type Note, type ProcessRegistry, type VerifyOptions } from '@huiying/operations';
import { errandModule, until } from '@huiying/testkit';
import { ErrandWorld, type OpenedErrand } from './support/errand-world';
import { RealServer } from './support/real-server';

jest.setTimeout(120_000);

// Real: PostgreSQL, the executor, the relay, Temporal's server, worker and workflow. Nothing stands in.
describe('verify on the processes', () => {
  let world: ErrandWorld;
  let server: RealServer;
  let processes: ProcessRegistry;
  let open: OpenedErrand;
  let ended: OpenedErrand;

  beforeAll(async () => {
    world = await ErrandWorld.make();
    server = await RealServer.start(world.workerDesk);
    processes = temporalProcesses(server.temporal, ['errand']);
    open = await world.open();
    ended = await world.open();
    await relayAll();
    await world.answer(ended);
    await relayAll();
    await until(async () => !(await server.isRunning(ended.caseId)), { timeout: 30_000, what: 'the run of the ended case to end' });
    await visible([open.caseId]);
  }, 180_000);

  afterAll(async () => {
    await server.stop();
    await world.close();
  });

  /** Lets the relay tell everything that waits, and ends it. */
  const relayAll = async (): Promise<void> => {
    const relay = new Relay({
      query: world.query, temporal: server.temporal, loadFacts: world.apiDesk.loadFacts.bind(world.apiDesk), pollMs: 50,
      observer: { told: () => undefined, waiting: () => undefined, failed: (_caseId, error) => console.error(error), unavailable: () => undefined },
    });
    relay.start();
    await until(async () => (await world.waitingRows()) === 0, { timeout: 60_000, what: 'an empty outbox' });
    await relay.stop();
  };
  /** Waits until visibility lists exactly the runs of these cases. */
  const visible = (cases: readonly CaseId[]): Promise<unknown> => until(async () => {
    const listed: (CaseId | null)[] = [];
    for await (const { caseId } of processes.runningCases()) listed.push(caseId);
    return listed.sort().join() === [...cases].sort().join();
  }, { timeout: 30_000, what: 'visibility' });
  const look = async (over: Partial<VerifyOptions> = {}): Promise<{ findings: readonly Finding[]; notes: readonly Note[] }> => {
    const findings: Finding[] = [];
    const notes: Note[] = [];
    const query: VerifyOptions['query'] = async <T>(text: string, values: readonly unknown[]) => (await world.owner.query(text, [...values])).rows as T[];
    const options: VerifyOptions = {
      query, caseTypes: [{ module: errandModule, views: [], invariants: () => [] }], processes, note: (note) => notes.push(note), sparedMs: 0, settleMs: 100, ...over,
    };
    for await (const finding of verify(options)) findings.push(finding);
    return { findings, notes };
  };
  const codes = ({ findings }: { findings: readonly Finding[] }): string[] => findings.map(({ code }) => code);
  /** The same want is called a wait for as long as the outbox holds what would make it good. */
  const onlyUntold = async (caseId: CaseId, restart = false): Promise<void> => {
    await world.owner.query('select outbox_touch($1)', [caseId]);
    if (restart) await world.owner.query('update process_outbox set restart = true where case_id = $1', [caseId]);
    expect((await look()).findings).toEqual([{ check: 'processes', code: 'FACTS_NOT_TOLD', congressId: world.county.congressId, caseId, detail: { seconds: expect.any(Number) as number } }]);
    await world.owner.query('delete from process_outbox where case_id = $1', [caseId]);
  };
  const startBeside = async (caseId: CaseId, workflowId: string, epoch: number): Promise<void> => {
    const start: CaseRunStart = { caseType: 'errand', caseId, epoch };
    await server.temporal.client.workflow.start('errand', { workflowId, taskQueue: TASK_QUEUE, args: [start], memo: { [EPOCH_MEMO]: epoch } });
  };

  it('finds nothing where every open case has its run, which has seen everything', async () => {
    expect(await look()).toEqual({ findings: [], notes: [] });
  });

  it('looks twice: what was wrong for a moment only is no finding', async () => {
    let looks = 0;
    const late: ProcessRegistry = {
      factsSeen: (caseId) => processes.factsSeen(caseId),
      async *runningCases() {
        looks += 1;
        // As where visibility is late.
        if (looks > 1) yield* processes.runningCases();
      },
    };
    expect([(await look({ processes: late })).findings, looks]).toEqual([[], 2]);
  });

  it('finds a run that has seen nothing, or cannot say what', async () => {
    const mute: ProcessRegistry = { runningCases: () => processes.runningCases(), factsSeen: async () => null };
    expect((await look({ processes: mute })).findings).toEqual([{ check: 'processes', code: 'FACTS_NOT_SEEN', congressId: world.county.congressId, caseId: open.caseId, detail: { seq: await world.seq(open.caseId), seen: null } }]);
  });

  it('finds the run of an ended case', async () => {
    // One that waits: it believes in an open case, as its facts are those of another.
    await startBeside(open.caseId, caseWorkflowId(ended.caseId), 1);
    await visible([open.caseId, ended.caseId]);
    expect((await look()).findings).toEqual([{ check: 'processes', code: 'PROCESS_OF_ENDED_CASE', congressId: world.county.congressId, caseId: ended.caseId, detail: { epochs: [1] } }]);
    await onlyUntold(ended.caseId);
    await server.handle(ended.caseId).terminate();
    await visible([open.caseId]);
  });

  it('finds a second run of the same case, whatever its id', async () => {
    const workflowId = `${caseWorkflowId(open.caseId)}:again`;
    await startBeside(open.caseId, workflowId, 1);
    await visible([open.caseId, open.caseId]);
    expect((await look()).findings).toMatchObject([{ code: 'PROCESS_DOUBLED', caseId: open.caseId, detail: { epoch: 1, epochs: [1, 1] } }]);
    await server.temporal.client.workflow.getHandle(workflowId).terminate();
    await visible([open.caseId]);
  });

  it('finds runs that name no case, or one that the database does not know', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000' as CaseId;
    await startBeside(open.caseId, caseWorkflowId(unknown), 1);
    await startBeside(open.caseId, 'by-hand', 1);
    await until(async () => (await look()).findings.length === 2, { timeout: 30_000, what: 'both to be visible' });
    expect((await look()).findings.map(({ code, caseId }) => [code, caseId]).sort()).toEqual([['PROCESS_OF_UNKNOWN_CASE', undefined], ['PROCESS_OF_UNKNOWN_CASE', unknown]]);
    for (const id of [caseWorkflowId(unknown), 'by-hand']) await server.temporal.client.workflow.getHandle(id).terminate();
    await visible([open.caseId]);
  });

  it('finds facts that the run has not seen, and spares what the relay is about to tell', async () => {
    // An order that was carried out behind the run's back: a new sequence, and no outbox row.
    const { rows: [deadline] } = await world.owner.query<{ id: string; at: Date }>('select id, due_at as at from deadline where case_id = $1', [open.caseId]);
    if (deadline === undefined) throw new Error('a case without its deadline');
    const beforeDue = instantOf(new Date(deadline.at.getTime() - 60_000));
    await world.workerDesk.giveOrder({ v: 1, caseType: 'errand', caseId: open.caseId, epoch: 1, stage: 'wait', command: 'remind', deadline: deadline.id, step: 'remind1', at: beforeDue });
    expect(await world.seq(open.caseId)).toBe(3);
    expect((await look()).findings).toMatchObject([{ code: 'FACTS_NOT_SEEN', caseId: open.caseId, detail: { seq: 3, seen: 2 } }]);
    expect((await look({ sparedMs: 60_000 })).findings).toEqual([]);
    await world.owner.query('select outbox_touch($1)', [open.caseId]);
    expect(codes(await look())).toEqual(['FACTS_NOT_TOLD']);
    await relayAll();
    await server.knows(open.caseId, 3);
    expect((await look()).findings).toEqual([]);
  });

  it('spares by itself what changed or began to wait in the last seconds, and nothing that is older', async () => {
    await world.owner.query('update case_head set epoch = epoch + 1, changed_at = clock_timestamp() where id = $1', [open.caseId]);
    expect(codes(await look({ sparedMs: undefined }))).toEqual([]);
    await world.owner.query(`update case_head set changed_at = changed_at - interval '1 minute' where id = $1`, [open.caseId]);
    expect(codes(await look({ sparedMs: undefined }))).toEqual(['PROCESS_OF_OLD_EPOCH']);
    await world.owner.query('select outbox_touch($1)', [open.caseId]);
    await world.owner.query('update process_outbox set restart = true where case_id = $1', [open.caseId]);
    expect(codes(await look({ sparedMs: undefined }))).toEqual([]);
    await world.owner.query(`update process_outbox set since = since - interval '1 minute' where case_id = $1`, [open.caseId]);
    expect(codes(await look({ sparedMs: undefined }))).toEqual(['FACTS_NOT_TOLD']);
    await world.owner.query('delete from process_outbox where case_id = $1', [open.caseId]);
    await world.owner.query('update case_head set epoch = epoch - 1 where id = $1', [open.caseId]);
  });

  it('finds a run of an old epoch', async () => {
    await world.owner.query('update case_head set epoch = epoch + 1 where id = $1', [open.caseId]);
    expect((await look()).findings).toMatchObject([{ code: 'PROCESS_OF_OLD_EPOCH', caseId: open.caseId, detail: { epoch: 2, running: 1 } }]);
    await onlyUntold(open.caseId, true);
    // Without a restart the old run would hear of it, and stay.
    await world.owner.query('select outbox_touch($1)', [open.caseId]);
    expect(codes(await look())).toEqual(['PROCESS_OF_OLD_EPOCH']);
    await world.owner.query('delete from process_outbox where case_id = $1', [open.caseId]);
    await world.owner.query('update case_head set epoch = 0 where id = $1', [open.caseId]);
    expect((await look()).findings).toMatchObject([{ code: 'PROCESS_OF_UNKNOWN_EPOCH', caseId: open.caseId, detail: { epoch: 0, running: 1 } }]);
    await world.owner.query('update case_head set epoch = 1 where id = $1', [open.caseId]);
  });

  it('finds an open case without run', async () => {
    await server.handle(open.caseId).terminate();
    await visible([]);
    expect((await look()).findings).toMatchObject([{ code: 'PROCESS_MISSING', caseId: open.caseId, detail: { epoch: 1 } }]);
    await onlyUntold(open.caseId);
    await world.owner.query('select outbox_touch($1)', [open.caseId]);
    await relayAll();
    await server.knows(open.caseId, 3);
    await visible([open.caseId]);
    expect((await look()).findings).toEqual([]);
  });

  it('says what it could not look at when Temporal is gone', async () => {
    await server.server.kill9();
    expect(await look()).toEqual({ findings: [], notes: [{ code: 'PROCESSES_UNAVAILABLE', detail: {} }] });
    await server.server.restart();
  });
});
