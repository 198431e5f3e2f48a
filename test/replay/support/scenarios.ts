import { QUERIES, TASK_QUEUE, WORKFLOWS, type ImportActivities, type ImportProgress } from '@huiying/contracts';
import { until } from '@huiying/testkit';
import { endedFacts, factsWith, replyStep } from '../../workflow/support/facts';
import type { ScriptedDesk } from '../../workflow/support/scripted-desk';
import { knows, type TimeSkipping } from '../../workflow/support/time-skipping';

const DAY = 86_400_000;

export interface Scenario {
  /** What its history protects; the file's name. */
  readonly name: string;
  /** Lives it and answers the run whose history is kept. */
  readonly live: (server: TimeSkipping, desk: ScriptedDesk, now: number) => Promise<{ workflowId: string; runId: string }>;
}

const runOf = async (handle: { workflowId: string; describe(): Promise<{ runId: string }> }): Promise<{ workflowId: string; runId: string }> =>
  ({ workflowId: handle.workflowId, runId: (await handle.describe()).runId });

/** Lives that are short and hold one habit of the run each. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'orders-at-once-and-in-time',
    live: async (server, desk, now) => {
      desk.facts = factsWith({ seq: 20, stage: 'rate', owed: [{ command: 'requestRating', part: 'reply-1', cause: 19 }] });
      const ratingWindow = { deadline: 'd-2', kind: 'ratingWindow', part: 'reply-1', owner: 'rate' };
      const remind = { ...ratingWindow, command: 'remind', step: 'remind1', at: replyStep(now + 10 * DAY).at };
      const close = { ...ratingWindow, command: 'closeRatingWindow', step: 'due', at: replyStep(now + 15 * DAY).at };
      const after = new Map([
        ['requestRating', factsWith({ seq: 22, stage: 'rate', next: [remind, close] })],
        ['remind', factsWith({ seq: 23, stage: 'rate', next: [close] })],
        ['closeRatingWindow', endedFacts(26)],
      ]);
      desk.carryOut(({ command }) => after.get(command) ?? endedFacts(99));
      const kase = await server.startCase();
      await knows(kase, 22);
      await server.environment.sleep(16 * DAY);
      await kase.ended();
      return runOf(kase.handle);
    },
  },
  {
    name: 'one-timer-kept-and-moved',
    live: async (server, desk, now) => {
      desk.facts = factsWith({ seq: 1, next: [replyStep(now + 9 * DAY)] });
      const kase = await server.startCase();
      for (const seq of [2, 3, 4]) {
        await kase.signal(factsWith({ seq, next: [replyStep(now + 9 * DAY)] }));
        await knows(kase, seq);
      }
      await kase.signal(factsWith({ seq: 5, next: [replyStep(now + 12 * DAY)] }));
      await knows(kase, 5);
      await kase.signal(endedFacts(6));
      await kase.ended();
      return runOf(kase.handle);
    },
  },
  {
    name: 'no-op-tried-once-at-a-sequence',
    live: async (server, desk, now) => {
      desk.facts = factsWith({ seq: 3, owed: [{ command: 'askConsent', part: 'p', cause: 2 }], next: [replyStep(now - DAY), replyStep(now + 3 * DAY, 'escalate2')] });
      const kase = await server.startCase();
      await until(async () => (await kase.waiting())?.nextStep?.step === 'escalate2', { timeout: 10_000 });
      await server.environment.sleep(4 * DAY);
      await until(() => desk.orders.length === 3, { timeout: 10_000 });
      await kase.signal(endedFacts(4));
      await kase.ended();
      return runOf(kase.handle);
    },
  },
  {
    name: 'parked-and-tried-again',
    live: async (server, desk) => {
      const owed = [{ command: 'askConsent', part: 'p', cause: 2 }];
      desk.facts = factsWith({ seq: 3, owed });
      desk.answer = () => ({ outcome: 'parked', facts: factsWith({ seq: 3 }) });
      const kase = await server.startCase();
      await until(async () => (await kase.knownFacts())?.owed.length === 0, { timeout: 10_000 });
      desk.carryOut(() => endedFacts(4));
      await kase.signal(factsWith({ seq: 3, owed }), 2);
      await kase.ended();
      return runOf(kase.handle);
    },
  },
  {
    name: 'superseded-begins-anew',
    live: async (server, desk) => {
      desk.facts = factsWith({ seq: 3, owed: [{ command: 'askConsent', part: 'p', cause: 2 }] });
      desk.answer = ({ epoch }) => {
        desk.epoch = 2;
        return epoch === 1 ? { outcome: 'superseded' } : { outcome: 'done', facts: endedFacts(4) };
      };
      const kase = await server.startCase();
      await until(() => desk.orders.length === 2, { timeout: 10_000 });
      await kase.ended();
      return { workflowId: kase.handle.workflowId, runId: await firstRunOf(server, kase.handle.workflowId) };
    },
  },
  {
    name: 'restarted-in-mid-life',
    live: async (server, desk, now) => {
      desk.facts = factsWith({ seq: 8, stage: 'rate', beside: ['supervise', 'publish'], next: [replyStep(now + 9 * DAY)] });
      const first = await server.startCase();
      await until(async () => (await first.waiting())?.wakesAt, { timeout: 10_000 });
      // As the relay does it: the old run is terminated, the new one starts with the higher epoch and a signal.
      await first.handle.terminate('restart');
      desk.epoch = 2;
      desk.facts = factsWith({ ...desk.facts, owed: [{ command: 'requestRating', part: 'reply-1', cause: 7 }] });
      desk.carryOut(() => endedFacts(9));
      const kase = await server.restartCase(first.caseId, 2, desk.facts);
      await kase.ended();
      return runOf(kase.handle);
    },
  },
  {
    name: 'thirtieth-day-begins-anew',
    live: async (server, desk, now) => {
      desk.facts = factsWith({ seq: 3, next: [replyStep(now + 45 * DAY)] });
      desk.carryOut(() => endedFacts(4));
      const kase = await server.startCase();
      await knows(kase, 3);
      await server.environment.sleep(46 * DAY);
      await kase.ended();
      return { workflowId: kase.handle.workflowId, runId: await firstRunOf(server, kase.handle.workflowId) };
    },
  },
  {
    name: 'signals-out-of-order-and-nonsense',
    live: async (server) => {
      const kase = await server.startCase();
      for (const seq of [3, 2, 5, 5, 4]) await kase.signal(factsWith({ seq, round: seq }));
      await kase.signal('nonsense');
      await knows(kase, 5);
      for (const [i, stage] of ['settle', 'answer', 'assign', 'rate', 'second-handling', 'settle'].entries()) await kase.signal(factsWith({ seq: 6 + i, stage, beside: ['supervise', 'publish'] }));
      await knows(kase, 11);
      await kase.signal(endedFacts(12));
      await kase.ended();
      return runOf(kase.handle);
    },
  },
  {
    name: 'import-in-batches',
    live: async (server) => {
      const handle = await server.client.workflow.start(WORKFLOWS.importRun, { workflowId: 'import:1', taskQueue: TASK_QUEUE, args: [{ congressId: 'congress-1', importId: 'import-1' }] });
      await handle.result();
      await handle.query<ImportProgress>(QUERIES.progress);
      return runOf(handle);
    },
  },
];

/** An import of three batches. */
export function threeBatches(): ImportActivities {
  let done = 0;
  return {
    importNextRows: async () => {
      done += 20;
      return { total: 60, done, failed: 1, finished: done === 60 };
    },
  };
}

async function firstRunOf(server: TimeSkipping, workflowId: string): Promise<string> {
  const { raw } = await server.client.workflow.getHandle(workflowId).describe();
  const first = raw.workflowExecutionInfo?.firstRunId ?? '';
  if (first === '') {
    const { events } = await server.client.workflow.getHandle(workflowId).fetchHistory();
    const id = events?.[0]?.workflowExecutionStartedEventAttributes?.firstExecutionRunId;
    if (id === undefined || id === null || id === '') throw new Error('the first run is not known');
    return id;
  }
  return first;
}
