export { CaseRun } from './case-run';
export type { Stage } from './stage';
