import { randomUUID } from 'node:crypto';
import { caseWorkflowId, EPOCH_MEMO, FACTS_CHANGED, TASK_QUEUE, type CaseRunStart, type FactsMessage } from '@huiying/contracts';
import type { CaseId } from '@huiying/engine';
import { until } from '@huiying/testkit';
import { endedFacts, factsWith, replyStep } from '../../workflow/support/facts';
import { RealServer } from '../../workflow/support/real-server';
import { ScriptedDesk } from '../../workflow/support/scripted-desk';
import { runsOf } from './history';
import type { History } from './history-file';

const DAY = 86_400_000;

/** A run on a server that suggests a new one after twenty events, and gets so many signals that it does. Answers its history. */
export async function liveLongHistory(): Promise<History> {
  const facts = (seq: number) => factsWith({ seq, next: [replyStep(Date.now() + (30 + seq) * DAY)] });
  const desk = new ScriptedDesk(facts(1));
  const server = await RealServer.start(desk, { dynamicConfig: { 'limit.historyCount.suggestContinueAsNew': 20 } });
  try {
    const start: CaseRunStart = { caseType: 'suggestion', caseId: randomUUID() as CaseId, epoch: 1 };
    const handle = await server.temporal.client.workflow.start(start.caseType, { workflowId: caseWorkflowId(start.caseId), taskQueue: TASK_QUEUE, args: [start], memo: { [EPOCH_MEMO]: 1 } });
    const first = (await handle.describe()).runId;
    for (let seq = 2; (await server.run(start.caseId)).runId === first; seq += 1) {
      desk.facts = facts(seq);
      await handle.signal<FactsMessage>(FACTS_CHANGED, desk.facts);
    }
    await handle.signal<FactsMessage>(FACTS_CHANGED, endedFacts(1_000));
    await until(async () => !(await server.isRunning(start.caseId)), { timeout: 20_000, what: 'the run to end' });
    const [history] = await runsOf(server.temporal.client, handle.workflowId);
    if (history === undefined) throw new Error('no run');
    return history;
  } finally {
    await server.stop();
  }
}
