export { bundleWorkflows } from './bundle';
export { startCaseWorker, type CaseWorker, type CaseWorkerOptions, type WorkerActivities } from './case-worker';
export { installRuntime, type RuntimeLog } from './runtime';
export type { WorkflowBundle } from '@temporalio/worker';
