import type { SuggestionState } from '@huiying/case-type-suggestion';
import { commandSchemas, jsonSchemaOf, textsOnTheirWay, type HttpCommandName, type JsonSchema } from '@huiying/contracts/schemas';
import type { CaseId } from '@huiying/engine';
import type { CommandRequest } from '@huiying/executor';
import type { Act } from '../story/act';

/** The demo knows this type of case alone. */
export const CASE_TYPE = 'suggestion';

/** Key of an act: of its case and its place in it, so that a repeat is known as one. */
export const keyOf = ({ caseKey, no }: Act): string => `story:${caseKey}:${no}`;

const schemas = new Map<HttpCommandName, JsonSchema>();

function schemaOf(command: HttpCommandName): JsonSchema {
  const schema = schemas.get(command) ?? jsonSchemaOf(commandSchemas[command]);
  schemas.set(command, schema);
  return schema;
}

/** The request that a form would have sent for the act: checked by the same schema, its texts on their way in the same form. */
export function requestOf(act: Act, caseId: CaseId | null, state: SuggestionState): CommandRequest {
  const { command, part, entry, day, onBehalfOf, reason } = act;
  const input: unknown = commandSchemas[command].parse(act.input(state));
  return {
    caseType: CASE_TYPE, caseId, command, part: part === null ? null : part(state), day, entry, onBehalfOf,
    reason: reason === null ? null : { $text: reason, kind: 'reason' }, input: textsOnTheirWay(schemaOf(command), input), idempotencyKey: keyOf(act), ifMatch: null,
  };
}
