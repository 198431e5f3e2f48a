import type { DeputyLevel, DeputyRegister } from '../registers/deputy-register';
import type { Registers, SessionLedgerValue } from '../parse/parse-session-ledger';
import type { SuggestionText } from '../parse/read-texts';
import type { HandlingMode } from '../parse/words';

/** A suggestion as the ledger writes it: names, not codes. */
export interface LedgerExportRow {
  readonly number: number;
  readonly category: string;
  readonly title: string;
  readonly delegation: string;
  readonly lead: string;
  readonly cosigners: readonly string[];
  readonly main: readonly string[];
  readonly co: readonly string[];
  readonly mode: HandlingMode;
  readonly key: boolean;
  /** ISO day, null before hand-over. */
  readonly handedOver: string | null;
  readonly remark: string;
  readonly text: SuggestionText | null;
}

/** What a row needs to be written; a parsed row without problems has it. */
export type ExportableValue = Pick<SessionLedgerValue, 'category' | 'cosigners' | 'main' | 'co' | 'mode' | 'key' | 'handedOver' | 'remark' | 'text'>
  & { readonly number: number; readonly title: string; readonly lead: string };

/** Writes codes and cards as names, so that the ledger can be read back: a doubtful name gets its card number in brackets. */
export function toLedgerExportRow(value: ExportableValue, registers: Registers, level: DeputyLevel = 'district'): LedgerExportRow {
  const delegation = registers.deputies.byCard(value.lead)?.delegation ?? '';
  const person = (card: string): string => nameOf(card, delegation, registers.deputies, level);
  const unit = (code: string): string => registers.units.shortNameOf(code) ?? code;
  return {
    number: value.number, category: value.category ?? '', title: value.title, delegation, lead: person(value.lead), cosigners: value.cosigners.map(person),
    main: value.main.map(unit), co: value.co.map(unit), mode: value.mode, key: value.key, handedOver: value.handedOver, remark: value.remark, text: value.text,
  };
}

function nameOf(card: string, delegation: string, register: DeputyRegister, level: DeputyLevel): string {
  const deputy = register.byCard(card);
  if (!deputy) return card;
  const search = register.find(deputy.name, delegation, level);
  return search.kind === 'found' && search.deputy.card === deputy.card ? deputy.name : `${deputy.name}（${deputy.card}）`;
}
