import { installRuntime } from '@huiying/temporal/worker';

let installed = false;

/** Temporal's native part with as few lines as possible; once for each test file. */
export function quietRuntime(): void {
  if (!installed) installRuntime({ warn: () => undefined, error: (fields, message) => { console.error(message, fields); } }, 'ERROR');
  installed = true;
}
