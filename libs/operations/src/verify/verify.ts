import { checkCases } from './check-cases';
import { checkKnownCommands } from './checks/known-commands';
import { checkNumbers } from './checks/numbers';
import { checkProcesses } from './checks/processes';
import { checkStalledTasks } from './checks/stalled-tasks';
import type { Finding } from './finding';
import type { VerifyOptions } from './options';
import { inSnapshot, refuseRowSecurity } from './snapshot';

/**
 * Looks whether everything that is stored follows from the events, and whether every open case has its run. It changes
 * nothing, and may run beside the work of the day. Throws where the database does not answer.
 */
export async function* verify(options: VerifyOptions): AsyncGenerator<Finding> {
  const { query, processes, note, looked } = options;
  await refuseRowSecurity(query);
  noteUncheckedViews(options);
  yield* checkCases(options);
  yield* await inSnapshot(query, async () => [
    ...await listed(checkNumbers(query, looked)), ...await listed(checkKnownCommands(query, looked)), ...await checkStalledTasks(query),
  ]);
  if (processes === null) note({ code: 'PROCESSES_LEFT_OUT', detail: {} });
  else yield* checkProcesses(options, processes);
}

/** A view that nobody said a second time would pass unseen. */
function noteUncheckedViews({ caseTypes, note }: VerifyOptions): void {
  for (const { module, views } of caseTypes) {
    for (const { table } of module.views) {
      if (!views.some((view) => view.table === table)) note({ code: 'VIEW_NOT_CHECKED', detail: { caseType: module.type.name, view: table } });
    }
  }
}

async function listed(findings: AsyncIterable<Finding>): Promise<readonly Finding[]> {
  const list: Finding[] = [];
  for await (const finding of findings) list.push(finding);
  return list;
}
