import { allowedActions, orderId, tasksOf, type Action, type CaseId, type CaseState, type DecideContext, type Task } from '@huiying/engine';
import type { ActorSession, Db } from '@huiying/persistence';
import type { AnyCaseModule } from './case-module';
import { CaseSession } from './case-session';
import type { ExecutorParts } from './give-command';
import { loadCase, personActor } from './load-case';
import { versionOf } from './not-as-read';

/**
 * A case as one reader sees it. What he may do is said as of now, after time has passed in memory, for that is how a
 * command is judged; reading writes nothing.
 */
export interface CaseReading {
  readonly module: AnyCaseModule;
  /** As it is written, like its rows in the lists. */
  readonly stored: CaseState;
  /** After time has passed. */
  readonly state: CaseState;
  readonly context: DecideContext<object>;
  /** Version in the reader's own numbering, of what is stored. */
  readonly version: number;
  readonly actions: () => readonly Action[];
  readonly tasks: () => readonly Task[];
}

/** Reads a case under the reader's own row-level security; null where he sees none. */
export async function readCase(db: Db, { modules, references, memory }: ExecutorParts, session: ActorSession, caseId: CaseId): Promise<CaseReading | null> {
  const loaded = await loadCase(db, caseId, null);
  const module = loaded && modules.get(loaded.caseType);
  if (!loaded || !module || loaded.state === null || !loaded.visible) return null;
  const reference = await references.get(db, session.congressId, loaded.referenceVersion);
  const kase = new CaseSession(module, loaded, reference, caseId, memory);
  const context = kase.context(personActor(session.personId, loaded.roles), loaded.now, orderId({ caseId, command: 'read' }));
  const { stored } = kase;
  kase.letTimePass(context);
  const { state } = kase;
  return {
    module, stored, state, context,
    version: versionOf(session, stored),
    actions: () => allowedActions(module.type, state, context),
    tasks: () => tasksOf(module.type, state, context),
  };
}
