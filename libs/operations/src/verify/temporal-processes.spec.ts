import { ServiceError } from '@temporalio/client';
import type { CaseId } from '@huiying/engine';
import type { TemporalClient } from '@huiying/temporal/client';
import { temporalProcesses } from './temporal-processes';

const CASE = '00000000-0000-4000-8000-000000000001' as CaseId;

/** What the server says where the worker that held a run is gone. */
const late = (): Error => new ServiceError('Failed to query Workflow', { cause: Object.assign(new Error('late'), { code: 4, details: '', metadata: {} }) });

/** Only the question to a run is made up here: how often a server is late before it answers cannot be had of a real one. */
function askedOf(answers: readonly (() => unknown)[]): { readonly seen: () => Promise<number | null>; readonly asked: () => number } {
  const left = [...answers];
  const query = (): Promise<unknown> => Promise.resolve().then(() => left.shift()?.());
  const temporal = { client: { workflow: { getHandle: () => ({ query }) } }, soon: <T>(calls: () => Promise<T>) => calls() } as unknown as TemporalClient;
  return { seen: () => temporalProcesses(temporal, ['errand']).factsSeen(CASE), asked: () => answers.length - left.length };
}
const refuse = (error: Error) => (): never => {
  throw error;
};

describe('what a run has seen', () => {
  it('is asked again while Temporal still asks a worker that is gone', async () => {
    const { seen, asked } = askedOf([refuse(late()), refuse(late()), refuse(late()), () => ({ seq: 7 })]);
    expect([await seen(), asked()]).toEqual([7, 4]);
  });

  it('cannot be said where nobody answers in the end', async () => {
    const { seen, asked } = askedOf(Array.from({ length: 9 }, () => refuse(late())));
    await expect(seen()).rejects.toThrow('Failed to query Workflow');
    expect(asked()).toBe(4);
  });

  it('is nothing where the run itself refuses the question', async () => {
    const { seen, asked } = askedOf([refuse(new Error('the workflow task failed'))]);
    expect([await seen(), asked()]).toEqual([null, 1]);
  });
});
