import { join } from 'node:path';
import { bundleWorkflows } from '@huiying/temporal/worker';
import { factsWith } from '../workflow/support/facts';
import { liveStage } from '../workflow/support/live-stage';
import { Months } from '../workflow/support/months';
import { stages } from '../workflow/support/order-rows';
import { ScriptedDesk } from '../workflow/support/scripted-desk';
import { TimeSkipping } from '../workflow/support/time-skipping';
import { ordersOf, runsOf } from './support/history';
import { writeHistory } from './support/history-file';
import { liveLongHistory } from './support/long-history';
import { historyOfStage, LONG_HISTORY } from './support/recorded';
import { SCENARIOS, threeBatches, type Scenario } from './support/scenarios';

jest.setTimeout(180_000);

const fileOf = (name: string): string => join(__dirname, 'histories', `${name}.json`);

describe('recording', () => {
  const record = async (server: TimeSkipping, desk: ScriptedDesk, scenario: Scenario, file: string): Promise<void> => {
    const { workflowId, runId } = await scenario.live(server, desk, await server.environment.currentTimeMs());
    await writeHistory(file, await server.client.workflow.getHandle(workflowId, runId).fetchHistory());
  };

  it('lives every scenario and keeps its history', async () => {
    let desk = new ScriptedDesk(factsWith({}));
    const server = await TimeSkipping.start(() => desk, { imports: threeBatches() });
    try {
      for (const scenario of SCENARIOS) {
        desk = new ScriptedDesk(factsWith({}));
        await record(server, desk, scenario, fileOf(scenario.name));
      }
    } finally {
      await server.stop();
    }
  });

  it('lives every stage with the real core, and keeps the run that gave most of its orders', async () => {
    const months = await Months.start();
    try {
      for (const stage of stages) {
        const kase = await liveStage(months, stage);
        await kase.finish();
        const runs = await runsOf(months.server.client, kase.handle.workflowId);
        const given = runs.map((run) => ordersOf(run).filter((order) => order.stage === stage).length);
        const richest = runs[given.indexOf(Math.max(...given))];
        if (richest === undefined) throw new Error('a case without a run');
        await writeHistory(fileOf(historyOfStage(stage)), richest);
      }
    } finally {
      await months.stop();
    }
  });

  it('lives a history that grows long, and keeps it', async () => {
    await writeHistory(fileOf(LONG_HISTORY), await liveLongHistory());
  });

  it('keeps a history of a workflow that must not replay', async () => {
    const desk = new ScriptedDesk(factsWith({}));
    const code = await bundleWorkflows(require.resolve('./support/careless.workflow'), ['source']);
    const server = await TimeSkipping.start(() => desk, { bundle: Promise.resolve({ code }) });
    try {
      const [scenario] = SCENARIOS;
      if (scenario === undefined) throw new Error('no scenario');
      await record(server, desk, scenario, join(__dirname, 'negative', 'facts-read-twice.json'));
    } finally {
      await server.stop();
    }
  });
});
