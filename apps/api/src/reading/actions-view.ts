import type { z } from 'zod';
import { allowedActions, dayOf, orderId, type Action, type CaseId, type CaseState, type DecideContext } from '@huiying/engine';
import { commandSchemas, isHttpCommand, jsonSchemaOf, type actionsAnswer, type actionSchema } from '@huiying/contracts/schemas';
import { meetings, namesOf } from '@huiying/persistence';
import { text, wordsOf } from '@huiying/texts';
import type { ApiParts } from '../app/parts';
import { pathOf } from '../commands/path';
import { formOf } from './actions/form';
import { inOrderOfUse } from './actions/order';
import { enteredIn } from './actions/entered-in';
import { offering, owing } from './actions/owing';
import type { FormSource } from './actions/form-source';
import { partLabel } from './actions/part-label';
import { labelled } from './labelled';
import type { Reading } from './reading';
import { suggestionCase, type SuggestionCase } from './suggestion-case';

type Answer = z.input<typeof actionsAnswer>;

/** What the reader may do with a case now, and why not; by the core itself, on the state after time has passed in memory. */
export async function actionsFor(parts: ApiParts, reading: Reading, id: string): Promise<Answer> {
  const found = await suggestionCase(parts, reading, id);
  return { version: found.version, actions: await views(reading, found, found.actions()) };
}

/** Whether the reader may open a suggestion: the first row of the table on a case that does not exist yet. */
export async function openingActions(parts: ApiParts, reading: Reading): Promise<Answer> {
  const module = parts.executor.parts.modules.get('suggestion');
  if (module === undefined) throw new Error('the case type suggestion is not served');
  const { session, now, reference } = reading;
  const set = reference.ruleSets.find((s) => s.caseType === 'suggestion' && s.validFrom <= dayOf(now));
  if (set === undefined) throw new Error('no rule set in force');
  const caseId = orderId({ caseId: '' as CaseId, command: 'opening' }) as string as CaseId;
  const state = module.type.empty(caseId, session.congressId, set.version);
  const context: DecideContext<object> = {
    rules: set.rules, ruleVersion: set.version, calendar: reference.calendar, directory: reference.directory, actor: { kind: 'person', personId: session.personId, roles: session.roles }, now, commandId: orderId({ caseId, command: 'opening' }),
  };
  const actions = allowedActions(module.type, state, context).filter((a) => a.command === 'open');
  return { version: 0, actions: await views(reading, { state: state as SuggestionCase['state'], context }, actions) };
}

async function views(reading: Reading, { state, context }: { state: SuggestionCase['state']; context: DecideContext<object> }, actions: readonly Action[]): Promise<z.input<typeof actionSchema>[]> {
  const { db, session, today } = reading;
  const ids = [...Object.values(state.assignments).map((a) => a.unit), ...Object.values(state.signatures).map((s) => s.signer), ...Object.values(state.ratings).map((r) => r.rater)];
  const source: FormSource = { reading, state, rules: context.rules, names: await namesOf(db, session.congressId, today, ids), meetings: await meetings(db, session.congressId) };
  return inOrderOfUse(actions.filter((a) => isHttpCommand(a.command))).map((action) => actionView(source, action, state));
}

function actionView(source: FormSource, action: Action, state: CaseState): z.input<typeof actionSchema> {
  const { locale } = source.reading;
  const { command, part, partKind, allowed, refusal, entries, expected, endsCase, needsIfMatch, needsReason, needsReasonOnPaper, takesReason, needsOnBehalfOf, owed, offered, days, paperOf } = action;
  const schema = isHttpCommand(command) ? jsonSchemaOf(commandSchemas[command]) : {};
  return {
    command, path: pathOf(command), label: text(locale, `command.${command}`), part, partKind: labelled(locale, 'part', partKind), partLabel: part === (state.caseId as string) ? null : partLabel(source, partKind, part),
    allowed, reasonCode: refusal?.code ?? null, reasonText: refusal === null ? null : wordsOf(locale, refusal.code, refusal.params),
    unlockBy: (refusal?.unlockBy ?? []).map((role) => ({ role, label: text(locale, `role.${role}`) })),
    expected, endsCase, needsIfMatch, needsReason, needsReasonOnPaper, takesReason, needsOnBehalfOf, days: { ...days }, entries: [...entries],
    paperOf: paperOf?.map((id) => ({ id, name: source.names.people.get(id) ?? '' })) ?? null, inputSchema: formOf(source, offering(owing(enteredIn(schema, entries), owed), offered), part),
  };
}
