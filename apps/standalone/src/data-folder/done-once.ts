import { readJsonFile, writeJsonFile } from './json-file';

/** Steps of the first start that must not be repeated once they have succeeded. */
export interface DoneOnce {
  readonly demoLoaded: boolean;
}

/** What has been done; nothing where there is no file yet. */
export function readDoneOnce(file: string): DoneOnce {
  const { demoLoaded }: { demoLoaded?: unknown } = Object(readJsonFile(file));
  return { demoLoaded: demoLoaded === true };
}

/** Records it, whole or not at all. */
export const writeDoneOnce = (file: string, done: DoneOnce): void => writeJsonFile(file, done);
