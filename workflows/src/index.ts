export { suggestion } from './suggestion/suggestion.workflow';
export { importRun } from './import/import-run.workflow';
