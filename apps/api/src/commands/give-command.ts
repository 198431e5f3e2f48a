import type { z } from 'zod';
import { commandSchemas, jsonSchemaOf, textsOnTheirWay, type commandAnswer, type commandEnvelope, type HttpCommandName, type JsonSchema } from '@huiying/contracts/schemas';
import type { CaseId, PersonId } from '@huiying/engine';
import { namesOf, withActor, type ActorSession } from '@huiying/persistence';
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
  if (onBehalfOf !== null) await beKnown(parts, given.session, onBehalfOf);
  const result = await parts.executor.execute(given.session, {
    caseType: 'suggestion', caseId, command, part, day, entry, onBehalfOf, reason: reason === null ? null : { $text: reason, kind: 'reason' },
    input: textsOnTheirWay(schemaOf(command), input), idempotencyKey: given.idempotencyKey, ifMatch: given.ifMatch,
  });
  if (result.ok) return { id: result.caseId, version: result.version, repeated: result.repeated, stage: result.stage, round: result.round };
  if ('refusal' in result) throw problemOfRefusal(result.refusal);
  throw result.problem === 'keyReused' ? new Problem(409, 'IDEMPOTENCY.KEY_REUSED') : notFound();
}

/** Whose paper it is must be somebody of the congress: the core knows deputies only, and his name stands in the story of the case. */
async function beKnown({ dataSource }: ApiParts, session: ActorSession, person: PersonId): Promise<void> {
  const { people } = await withActor(dataSource, session, (db) => namesOf(db, session.congressId, '9999-12-31', [person]));
  if (!people.has(person)) throw new Problem(422, 'REQUEST.FIELDS', { fields: [{ field: 'onBehalfOf', code: 'FIELD.NOT_IN_LIST' }] });
}
