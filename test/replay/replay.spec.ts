import { join } from 'node:path';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker } from '@temporalio/worker';
import { encryptedDataConverter } from '@huiying/temporal/codec';
import { testBundle } from '../workflow/support/bundle';
import { TEST_KEY } from '../workflow/support/key';
import { quietRuntime } from '../workflow/support/runtime';
import { readHistories } from './support/history-file';
import { RECORDED } from './support/recorded';

jest.setTimeout(60_000);

/** What came of each history, by its name: the error that its replay ended with, or null. */
async function replay(folder: string): Promise<ReadonlyMap<string, Error | null>> {
  quietRuntime();
  const histories = readHistories(join(__dirname, folder)).map(({ name, history }) => ({ workflowId: name, history }));
  const outcomes = new Map<string, Error | null>();
  const options = { workflowBundle: await testBundle(), dataConverter: encryptedDataConverter(TEST_KEY) };
  for await (const { workflowId, error } of Worker.runReplayHistories(options, histories)) outcomes.set(workflowId, error ?? null);
  return outcomes;
}

// Where one of these fails on purpose, the process version is raised and the histories are recorded anew
// (`npx jest --config test/replay/record.config.cjs`): after the deploy the open cases get new runs.
describe('the workflows replay what was recorded', () => {
  it('each history of today, to its end', async () => {
    const outcomes = await replay('histories');
    expect([...outcomes.keys()].sort()).toEqual([...RECORDED].sort());
    expect([...outcomes].filter(([, error]) => error !== null)).toEqual([]);
  });

  it('but not the history of a workflow that does something else', async () => {
    const outcomes = await replay('negative');
    expect([...outcomes.keys()]).toEqual(['facts-read-twice']);
    expect(outcomes.get('facts-read-twice')).toBeInstanceOf(DeterminismViolationError);
  });
});
