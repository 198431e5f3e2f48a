import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { errorMessage } from '@huiying/platform';
import { runProgram } from './run-program';
import type { Outcome, Search, Way } from './way';

/** The file that the operator named, for instance in TEMPORAL_CLI. */
export const namedInEnvironment: Way = {
  name: 'the variable',
  find: async (search) => {
    const file = search.environment[search.program.variable]?.trim();
    if (file === undefined || file === '') return { missed: `${search.program.variable} is not set` };
    return usable(file, search);
  },
};

/** A program that the machine has already. */
export const onPath: Way = {
  name: 'PATH',
  find: async (search) => {
    const folders = (search.environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
    for (const folder of folders) {
      const file = join(folder, search.program.name);
      if (await isExecutable(file)) return usable(file, search);
    }
    return { missed: `no ${search.program.name} on PATH` };
  },
};

async function usable(file: string, { program, environment }: Search): Promise<Outcome> {
  if (!(await isExecutable(file))) return { missed: `${file} is not a program that can be run` };
  // The time-skipping server answers no question about its version.
  if (program.variable !== 'TEMPORAL_CLI') return { found: file };
  try {
    const answer = await runProgram(file, ['--version'], { environment, limitMs: 10_000 });
    return /^temporal version [1-9]/.test(answer) ? { found: file } : { missed: `${file} does not answer like Temporal's command line` };
  } catch (error) {
    return { missed: errorMessage(error) };
  }
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(() => true, () => false);
}
