import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { WorkflowBundle } from '@temporalio/worker';
import { failureConverterPath } from '@huiying/temporal/codec';
import { bundleWorkflows } from '@huiying/temporal/worker';

const bundleFile = join(__dirname, 'workflows.bundle.js');
const STAMP = /^\/\/ stamp ([0-9a-f]{64})\n/;

/**
 * The workflows, bundled for the sandbox. What the build made is used where it was made of the same code; otherwise it
 * is bundled now, which takes about two seconds, and kept for the next start.
 */
export async function workflowBundle(): Promise<WorkflowBundle> {
  const stamp = await stampOfCode();
  const kept = await readFile(bundleFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  if (STAMP.exec(kept)?.[1] === stamp) return { code: kept };
  const code = `// stamp ${stamp}\n${await bundleWorkflows(workflowsModule())}`;
  await keep(code);
  return { code };
}

const workflowsModule = (): string => require.resolve('@huiying/workflows');

/** SHA-256 over all compiled code that goes into the bundle, and the SDK's version. */
async function stampOfCode(): Promise<string> {
  const folders = [dirname(workflowsModule()), dirname(require.resolve('@huiying/contracts'))];
  const hash = createHash('sha256').update(await readFile(require.resolve('@temporalio/workflow/package.json'))).update(await readFile(failureConverterPath));
  for (const folder of folders) {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && /\.(js|ts)$/.test(entry.name) && !entry.name.endsWith('.d.ts'));
    for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort()) hash.update(relative(folder, file)).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** Under a name of its own first: another worker may be reading or writing. A read-only installation goes without. */
async function keep(code: string): Promise<void> {
  const unfinished = `${bundleFile}.${process.pid}`;
  try {
    await writeFile(unfinished, code);
    await rename(unfinished, bundleFile);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EROFS' && code !== 'EACCES' && code !== 'EPERM') throw error;
  }
}
