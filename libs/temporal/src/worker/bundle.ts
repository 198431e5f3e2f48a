import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { failureConverterPath } from '../codec';

/**
 * Bundles the workflows for the sandbox. `workflowsPath` is the module that exports them; `conditions` are tried first
 * when packages are resolved (`source` takes the workspaces as they are written, without a build).
 */
export async function bundleWorkflows(workflowsPath: string, conditions: readonly string[] = []): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    failureConverterPath,
    logger: new DefaultLogger('WARN'),
    webpackConfigHook: (config) => ({ ...config, resolve: { ...config.resolve, conditionNames: [...conditions, '...'] } }),
  });
  return code;
}
