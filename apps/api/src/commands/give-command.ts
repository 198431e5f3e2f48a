import type { z } from 'zod';
import { commandSchemas, jsonSchemaOf, textsOnTheirWay, type commandAnswer, type commandEnvelope, type HttpCommandName, type JsonSchema } from '@huiying/contracts/schemas';
import type { CaseId } from '@huiying/engine';
import type { ActorSession } from '@huiying/persistence';
import type { ApiParts } from '../app/parts';
import { notFound, Problem, problemOfRefusal } from '../http/problem';

type Envelope = z.output<ReturnType<typeof commandEnvelope<z.ZodType>>>;

interface Given {
  readonly session: ActorSession;
  readonly idempotencyKey: string;
  readonly ifMatch: number | null;
  readonly request: Envelope;
}

const schemas = new Map<HttpCommandName, JsonSchema>();

function schemaOf(name: HttpCommandName): JsonSchema {
  const kept = schemas.get(name) ?? jsonSchemaOf(commandSchemas[name]);
  schemas.set(name, kept);
  return kept;
}

/**
 * Passes a checked command on to the executor and its answer back. Of the case's facts the answer keeps what every
 * reader may know: the sequence and the open tasks among them tell of ratings.
 */
export async function giveCommand(parts: ApiParts, command: HttpCommandName, caseId: CaseId | null, given: Given): Promise<z.input<typeof commandAnswer>> {
  const { part, day, entry, onBehalfOf, reason, input } = given.request;
  const result = await parts.executor.execute(given.session, {
    caseType: 'suggestion', caseId, command, part, day, entry, onBehalfOf, reason: reason === null ? null : { $text: reason, kind: 'reason' },
    input: textsOnTheirWay(schemaOf(command), input), idempotencyKey: given.idempotencyKey, ifMatch: given.ifMatch,
  });
  if (result.ok) return { id: result.caseId, version: result.version, repeated: result.repeated, stage: result.facts.stage, round: result.facts.round };
  if ('refusal' in result) throw problemOfRefusal(result.refusal);
  throw result.problem === 'keyReused' ? new Problem(409, 'IDEMPOTENCY.KEY_REUSED') : notFound();
}
