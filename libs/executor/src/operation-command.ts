import { dayOf, decide, orderId, type CaseId, type CongressId } from '@huiying/engine';
import { withSystem } from '@huiying/persistence';
import { CaseSession } from './case-session';
import type { Executor } from './executor';
import { enterCaseScope, takeCase } from './load-case';

/** A command of the system that an operation gives to many cases, beside their processes. */
export interface OperationCommand {
  readonly congressId: CongressId;
  readonly caseId: CaseId;
  readonly command: string;
  /** Names this run of the operation: given again under the same name, the command does nothing a second time. */
  readonly operation: string;
}

/** `done`: it has changed the case, now or when it was given before · `noop`: it does not fit. */
export type OperationOutcome = 'done' | 'noop';

/**
 * Carries out a command of an operation on one case, in a transaction of its own; the case's process is told. It belongs
 * to no run, so no epoch refuses it. Throws what the environment prevents, or what is a bug.
 */
export async function giveOperationCommand(executor: Executor, { congressId, caseId, command, operation }: OperationCommand): Promise<OperationOutcome> {
  return withSystem(executor.dataSource, congressId, async (db) => {
    const { modules, references, memory } = executor.parts;
    const commandId = orderId({ caseId, command, step: operation });
    enterCaseScope(db, caseId);
    const loaded = await takeCase(db, caseId, commandId, memory.get(caseId));
    const module = loaded === null ? undefined : modules.get(loaded.caseType);
    if (loaded === null || module === undefined) return 'noop';
    if (loaded.known !== null) return 'done';
    const reference = await references.get(db, congressId, loaded.referenceVersion);
    const kase = new CaseSession(module, loaded, reference, caseId, memory);
    const context = kase.context({ kind: 'system', stage: 'operation' }, loaded.now, commandId);
    kase.letTimePass(context);
    const outcome = decide(module.type, kase.state, { name: command, part: null, day: dayOf(context.now), entry: 'screen', onBehalfOf: null, reason: null, input: {} }, context);
    // What time brought is kept all the same: it is true whether or not the command fits.
    if (outcome.accepted) await kase.write(db, context, { events: outcome.events, state: outcome.state, command: { commandId, fingerprint: null }, tellProcess: true });
    else await kase.write(db, context, { events: [], state: kase.state, command: null, tellProcess: true });
    return outcome.accepted ? 'done' : 'noop';
  });
}
