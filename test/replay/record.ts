import { join } from 'node:path';
import { bundleWorkflows } from '@huiying/temporal/worker';
import { factsWith } from '../workflow/support/facts';
import { ScriptedDesk } from '../workflow/support/scripted-desk';
import { TimeSkipping } from '../workflow/support/time-skipping';
import { writeHistory } from './support/history-file';
import { SCENARIOS, threeBatches, type Scenario } from './support/scenarios';

jest.setTimeout(180_000);

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
        await record(server, desk, scenario, join(__dirname, 'histories', `${scenario.name}.json`));
      }
    } finally {
      await server.stop();
    }
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
