import { COLUMN_TABLES, type LayoutKind } from '@huiying/ledger';
import type { PlannedDeputy, PlannedSuggestion, PlannedUnit } from '@huiying/operations';
import { maskedPhone } from '../reading/masked-phone';

/** One column of a row with its name and its text; `column` is empty where its meaning is not known. */
export interface RowField {
  readonly column: string;
  readonly label: string;
  readonly text: string;
}

const field = (kind: LayoutKind, column: string, text: string | number | null): RowField => {
  const meanings: readonly { readonly key: string; readonly label: string }[] = COLUMN_TABLES[kind];
  return { column, label: meanings.find((m) => m.key === column)?.label ?? column, text: text === null ? '' : String(text) };
};

/** What a row says, for whoever settles it: of units and deputies as understood, of a ledger as written. Phones are masked. */
export function rowFields(kind: LayoutKind, value: unknown): readonly RowField[] {
  switch (kind) {
    case 'units': {
      const u = value as PlannedUnit;
      return [['code', u.code], ['fullName', u.name], ['shortName', u.shortName], ['aliases', u.otherNames.join('；')], ['superior', u.superior], ['contact', u.contact], ['phone', maskedPhone(u.phone)]]
        .map(([column, text]) => field(kind, column ?? '', text ?? null));
    }
    case 'deputies': {
      const d = value as PlannedDeputy;
      return [['card', d.card], ['name', d.name], ['delegation', d.delegation], ['group', d.group], ['phone', maskedPhone(d.phone)]].map(([column, text]) => field(kind, column ?? '', text ?? null));
    }
    case 'sessionLedger': {
      const { written, others } = value as PlannedSuggestion;
      return [...Object.entries(written).map(([column, text]) => field(kind, column, text)), ...others.map(({ header, text }) => ({ column: '', label: header, text }))];
    }
  }
}

/** Where the suggestion of a ledger's row comes from, as it was understood; null for a row of a register. */
export const rowSource = (kind: LayoutKind, value: unknown): PlannedSuggestion['source'] | null => (kind === 'sessionLedger' ? (value as PlannedSuggestion).source : null);
