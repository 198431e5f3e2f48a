import { heartbeat } from '@temporalio/activity';
import type { ImportActivities } from '@huiying/contracts';
import { Executor, type AnyCaseModule } from '@huiying/executor';
import { ImportRunner } from '@huiying/operations';
import { activityFailure } from './activity-failure';
import { failureKind } from './failure-code';

type DataSource = ConstructorParameters<typeof Executor>[0];

/** What went wrong in an import, for the worker's log: ids and codes only. `row` is null where the whole batch is tried again. */
export interface ImportFailure {
  readonly importId: string;
  readonly row: number | null;
  readonly code: string;
  /** For the log of the worker that runs it; never for Temporal. */
  readonly error: unknown;
}

/** So often an import says that its process lives; three times within the limit of its workflow. */
const SIGN_OF_LIFE_MS = 3_000;

/** What the activities of imports need of the worker. */
export interface ImportActivitiesOptions {
  readonly dataSource: DataSource;
  readonly modules: readonly AnyCaseModule[];
  readonly failed: (failure: ImportFailure) => void;
}

/**
 * What the run of an import asks of the outside. A row that fails by itself keeps its result and the others go on; what
 * the environment prevents is thrown, as a code, and repeated by Temporal without limit.
 */
export function importActivities({ dataSource, modules, failed }: ImportActivitiesOptions): ImportActivities {
  const runner = new ImportRunner({
    executor: new Executor(dataSource, modules),
    failed: ({ importId, row, error }) => failed({ importId, row, code: failureKind(error).code, error }),
  });
  return {
    importNextRows: async (run) => {
      const alive = setInterval(() => heartbeat(), SIGN_OF_LIFE_MS);
      try {
        return await runner.next(run);
      } catch (error) {
        const { code } = failureKind(error);
        failed({ importId: run.importId, row: null, code, error });
        throw activityFailure(code);
      } finally {
        clearInterval(alive);
      }
    },
  };
}
