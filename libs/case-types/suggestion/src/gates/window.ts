import { notNow, wrongInput, type Day, type DeadlineLedger, type PartId, type Refusal } from '@huiying/engine';
import type { DeadlineKind } from '../rules';
import type { SuggestionState } from '../state';
import { gate, type Deciding, type Gate } from '../table/row';
import { mayComeOnPaper } from './entry';

/** The newest clock of that kind on the part, whether it runs or not. */
export const ledgerOf = (state: SuggestionState, kind: DeadlineKind, part: PartId): DeadlineLedger | undefined =>
  Object.values(state.deadlines).filter((d) => d.kind === kind && d.part === part).reduce<DeadlineLedger | undefined>((newest, d) => (newest && newest.startedSeq > d.startedSeq ? newest : d), undefined);

/** Both the first day and the last belong to the window. */
export const isInside = ({ startedOn, lastDay }: DeadlineLedger, day: Day): boolean => startedOn <= day && day <= lastDay;

/** A window by its ledger, not by whether the closing event is there: today on screen, on paper the day of the fact. */
export const windowOpen = (kind: DeadlineKind, code: string, clockOf: (state: SuggestionState, part: PartId) => DeadlineLedger | undefined = (s, p) => ledgerOf(s, kind, p)): Gate =>
  gate(`${kind} open`, (g) => {
    const ledger = clockOf(g.state, g.part.id);
    if (ledger === undefined || g.today <= ledger.lastDay || mayComeOnPaper(g, ledger.lastDay)) return null;
    return notNow(code, { params: { lastDay: ledger.lastDay } });
  });

/** The same test on the day of the fact. */
export function outsideWindow(d: Deciding, ledger: DeadlineLedger | undefined, code: string): Refusal | null {
  return ledger === undefined || isInside(ledger, d.day) ? null : wrongInput('day', code, { from: ledger.startedOn, lastDay: ledger.lastDay });
}
