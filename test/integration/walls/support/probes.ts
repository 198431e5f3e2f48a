import { suggestion, type SuggestionState } from '@huiying/case-type-suggestion';
import { httpCommandNames, type HttpCommandName } from '@huiying/contracts/schemas';
import { pathOf } from '../../../../apps/api/src/commands/path';
import { ask, type Answer } from './caller';
import type { Who } from './county';
import type { Player } from './player';
import { versionFor } from './version';

/** A command as it can be addressed: to one of the parts that there are. */
export interface Addressed {
  readonly command: HttpCommandName;
  readonly part: string;
  readonly partKind: string;
}

/** Every command on every part that it could be meant for; `open` makes a case and has an address of its own. */
export const addressedIn = (state: SuggestionState): readonly Addressed[] =>
  httpCommandNames.filter((name) => name !== 'open').flatMap((command) => {
    const kind = suggestion.table.find((r) => r.name === command)?.part ?? 'case';
    return suggestion.parts(state, kind).map((part) => ({ command, part: part.id, partKind: kind }));
  });

/** A day that no act can have: whatever may be done is refused by it at last, after everything else was looked at. */
const NO_DAY = '2099-01-01';

/** Asks for a command as it would be accepted but for its day, so that asking changes nothing; at the version that stands, if no other is said. */
export async function probe(player: Player, who: Who, { command, part }: Addressed, state: SuggestionState, entry = 'screen', version = versionFor(who, state)): Promise<Answer> {
  return ask(player.installation, player.county, who, 'POST', `${player.address}/commands/${pathOf(command)}`, {
    payload: { part, day: NO_DAY, entry, reason: '理由', input: player.inputs[command](state) },
    headers: { 'idempotency-key': 'probe-probe', 'if-match': `"${version}"` },
  });
}

/** The same for handing over, in the list of those that are handed over together. */
export async function probeTogether(player: Player, who: Who, state: SuggestionState): Promise<Answer> {
  return ask(player.installation, player.county, who, 'POST', '/api/v1/suggestions/commands/hand-over', {
    payload: { day: NO_DAY, reason: '理由', input: player.inputs.handOver(state), cases: [{ id: state.caseId, version: versionFor(who, state) }] }, headers: { 'idempotency-key': 'probe-probe' },
  });
}
