import { workflowBundle } from './workflow-bundle';

// A step of the build: `node apps/worker/dist/bundle/main.js`.
workflowBundle().catch((error: unknown) => {
  process.stderr.write(`the workflows could not be bundled: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
