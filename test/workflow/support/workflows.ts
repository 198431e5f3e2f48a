// What the workers of these tests run: the real workflows, and one of a case type that nothing shared knows.
export { importRun, suggestion } from '../../../workflows/src';
export { errand } from './errand.workflow';
