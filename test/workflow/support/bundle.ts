import { bundleWorkflows } from '@huiying/temporal/worker';

let bundle: Promise<{ code: string }> | null = null;

/** The workflows under test, bundled once for each test file. */
export const testBundle = (): Promise<{ code: string }> => {
  bundle ??= bundleWorkflows(require.resolve('./workflows'), ['source']).then((code) => ({ code }));
  return bundle;
};
