import type { CaseId } from '@huiying/engine';
import { commandIdOf, newCaseId, type CommandRequest, type CommandResult, type Executor } from '@huiying/executor';
import { allocateGiven, caseState, knownNumbers, voidGiven, withActor, type ActorSession, type GivenNumber } from '@huiying/persistence';
import type { CongressRegisters } from '../congress-registers';
import type { PlannedSuggestion } from '../read/planned-rows';
import { isSameTitle } from '../read/known-title';
import { isPassing } from '../passing';
import { registrationSeries } from '../series';
import { takeOverInput } from './take-over-input';
import type { Taken } from './taken';

/** The slot of numbers that an import enters. */
export const slotOf = (importId: string): string => `import:${importId}`;

/** What taking a row hangs on beside the row itself. */
export interface LedgerRun {
  readonly importId: string;
  readonly meetingCode: string | null;
  readonly session: ActorSession;
  readonly registers: CongressRegisters;
}

/**
 * Takes a suggestion over. Its number is entered first and for this import: whoever brings the same number afterwards
 * finds it known, and a run that was killed anywhere goes on, as number and command are the same when repeated.
 */
export async function takeSuggestion(executor: Executor, suggestion: PlannedSuggestion, { importId, meetingCode, session, registers }: LedgerRun): Promise<Taken> {
  const input = takeOverInput(suggestion, meetingCode, registers);
  if (input === null || suggestion.number === null) return { result: 'failed', code: 'IMPORT.HAS_PROBLEMS', caseId: null };
  const series = registrationSeries(meetingCode, suggestion);
  const idempotencyKey = `import:sessionLedger:${series}:${suggestion.number}`;
  const caseId: CaseId = newCaseId(commandIdOf(session.personId, idempotencyKey));
  const given: GivenNumber = { series, n: suggestion.number, caseId, slot: slotOf(importId) };
  const holder = await withActor(executor.dataSource, session, (db) => allocateGiven(db, session.congressId, given));
  if (holder !== null) return knownOrTaken(executor, session, given, suggestion, holder.caseId);
  const request: CommandRequest = {
    caseType: 'suggestion', caseId: null, command: 'takeOver', part: null, day: null, entry: 'import', onBehalfOf: null, reason: null, input, idempotencyKey, ifMatch: null,
  };
  // A number whose case did not come about belongs to nobody: else whoever brings the row again would find it known. A case
  // that came about all the same, by a runner that was given up, keeps it.
  const giveBack = (): Promise<void> => withActor(executor.dataSource, session, async (db) => {
    if ((await caseState(db, session.congressId, caseId)) === null) await voidGiven(db, session.congressId, given, 'IMPORT.REFUSED');
  });
  const result = await executor.execute(session, request).catch(async (error: unknown) => {
    if (!isPassing(error)) await giveBack();
    throw error;
  });
  if (result.ok) return { result: 'made', code: null, caseId };
  await giveBack();
  return { result: 'failed', caseId: null, ...reasonOf(result) };
}

/** The number came to another case since the file was read: that is this suggestion where it has its title, and no other. */
async function knownOrTaken(executor: Executor, session: ActorSession, { series, n }: GivenNumber, { title }: PlannedSuggestion, caseId: string | null): Promise<Taken> {
  const numbers = await withActor(executor.dataSource, session, (db) => knownNumbers(db, session.congressId, series, n));
  const known = numbers.find((number) => number.series === series);
  if (isSameTitle(title, known?.title ?? null)) return { result: 'known', code: null, caseId };
  return { result: 'failed', code: 'IMPORT.NUMBER_TAKEN', params: { number: n }, caseId };
}

function reasonOf(result: Exclude<CommandResult, { ok: true }>): Pick<Taken, 'code' | 'params'> {
  if ('refusal' in result) return { code: result.refusal.code, ...(result.refusal.params && { params: result.refusal.params }) };
  return { code: result.problem === 'keyReused' ? 'IDEMPOTENCY.KEY_REUSED' : 'NOT_FOUND' };
}
