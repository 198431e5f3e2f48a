import { notNow, type Refusal } from '@huiying/engine';
import type { ImportCounts, ImportKind } from '@huiying/persistence';

/**
 * Why there is nothing to confirm: no row is ready, or every one of a ledger is known and would bring nothing. A known
 * unit or deputy is brought up to date by its register, so a register is never all known. Null: there is.
 */
export function nothingToImport(kind: ImportKind, { fresh, known }: Pick<ImportCounts, 'fresh' | 'known'>): Refusal | null {
  if (fresh + known === 0) return notNow('IMPORT.NOTHING_READY');
  return kind === 'sessionLedger' && fresh === 0 ? notNow('IMPORT.ALL_KNOWN', { params: { n: known } }) : null;
}
