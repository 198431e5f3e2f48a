import { decide, type CaseId, type Command } from '@huiying/engine';
import { indexTexts, keepContents, unveilContents, type ActorSession, type Db } from '@huiying/persistence';
import type { AnyCaseModule } from './case-module';
import type { CaseMemory } from './case-memory';
import { CaseSession } from './case-session';
import { commandIdOf, fingerprintOf, newCaseId } from './command-id';
import { filesOf, takeFiles } from './files';
import { enterCaseScope, personActor, takeCase } from './load-case';
import { createCase } from './create-case';
import { notAsRead, versionOf } from './not-as-read';
import type { ReferenceCache } from './reference/reference-data';
import { textsToReplace } from './replaced-texts';
import type { CommandRequest, CommandResult } from './request';
import { takeTextsApart, veilOfTexts } from './texts';

/** What all commands of one process share: the modules by the name of their case type, and what is remembered of congresses and cases. */
export interface ExecutorParts {
  readonly modules: ReadonlyMap<string, AnyCaseModule>;
  readonly references: ReferenceCache;
  readonly memory: CaseMemory;
}

/** Case that the request is for; of a new one the id follows from the command's. */
export const caseOf = (session: ActorSession, request: CommandRequest): CaseId =>
  request.caseId ?? newCaseId(commandIdOf(session.personId, request.idempotencyKey));

/**
 * One person's command within the open transaction: lock → known? → visible? → as it was read? → let time pass →
 * decide → write. A result other than an acceptance leaves nothing behind once the caller rolls back.
 */
export async function giveCommand(db: Db, { modules, references, memory }: ExecutorParts, session: ActorSession, request: CommandRequest): Promise<CommandResult> {
  const module = modules.get(request.caseType);
  if (module === undefined) return { ok: false, problem: 'notFound' };
  const commandId = commandIdOf(session.personId, request.idempotencyKey);
  const caseId = caseOf(session, request);
  enterCaseScope(db, caseId);
  if (request.caseId === null) await createCase(db, references, session.congressId, caseId, module.type.name);
  const loaded = await takeCase(db, caseId, commandId, memory.get(caseId));
  if (loaded === null || loaded.caseType !== request.caseType) return { ok: false, problem: 'notFound' };

  const reference = await references.get(db, session.congressId, loaded.referenceVersion);
  const fingerprint = fingerprintOf(reference.fingerprintKey, request);
  const kase = new CaseSession(module, loaded, reference, caseId, memory);
  const context = kase.context(personActor(session.personId, loaded.roles), loaded.now, commandId, module.dayOfRules?.(request.command, request.input) ?? request.day);
  const { known } = loaded;
  if (known !== null) {
    if (known.caseId !== caseId || known.fingerprint === null || !known.fingerprint.equals(fingerprint)) return { ok: false, problem: 'keyReused' };
    return { ok: true, caseId, version: versionOf(session, known), ...kase.place(context), facts: () => kase.facts(context), repeated: true };
  }
  if (loaded.state !== null && !loaded.visible) return { ok: false, problem: 'notFound' };
  const stale = notAsRead(kase, session, request);
  if (stale !== null) return { ok: false, refusal: stale };

  const files = await filesOf(db, session, caseId, request.input);
  const { input, reason, contents } = takeTextsApart(commandId, request.input, request.reason, files.found, await textsToReplace(db, module, kase.stored, request));
  const command: Command = { name: request.command, part: request.part, day: request.day, entry: request.entry, onBehalfOf: request.onBehalfOf, reason, input };
  kase.letTimePass(context);
  const outcome = decide(module.type, kase.state, command, context);
  if (!outcome.accepted) return { ok: false, refusal: outcome.refusal };
  const notHis = files.refusal ?? await takeFiles(db, session, caseId, files);
  if (notHis !== null) return { ok: false, refusal: notHis };

  const { veiled, unveiled } = veilOfTexts(outcome.events, contents);
  keepContents(db, session.congressId, caseId, session.personId, veiled);
  if (unveiled.length > 0) unveilContents(db, unveiled);
  await kase.write(db, context, { events: outcome.events, state: outcome.state, command: { commandId, fingerprint }, tellProcess: true });
  indexNewTexts(db, kase, module);
  const { state } = kase;
  return { ok: true, caseId, version: versionOf(session, state), ...kase.place(context), facts: () => kase.facts(context), repeated: false };
}

function indexNewTexts(db: Db, kase: CaseSession, module: AnyCaseModule): void {
  const now = module.searchable(kase.state);
  const before = kase.stored.seq === 0 ? [] : module.searchable(kase.stored);
  if (now.length > 0 && now.join() !== before.join()) indexTexts(db, now);
}

