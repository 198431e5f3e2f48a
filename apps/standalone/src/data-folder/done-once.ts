import { readJsonFile, writeJsonFile } from './json-file';

/** Steps of the first start that must not be repeated once they have succeeded. */
export interface DoneOnce {
  readonly demoLoaded: boolean;
}

export function readDoneOnce(file: string): DoneOnce {
  const { demoLoaded }: { demoLoaded?: unknown } = Object(readJsonFile(file));
  return { demoLoaded: demoLoaded === true };
}

export const writeDoneOnce = (file: string, done: DoneOnce): void => writeJsonFile(file, done);
