import type { ZipPackage } from '../zip/read-zip';
import { parseAddress, parseRange } from './address';
import { interpretCell, isPictureInCell, type RawCell, type ValueContext } from './cell-content';
import { LIMITS } from './limits';
import type { Attached, Cell, CellRange, SheetRow } from './model';
import { scanPart } from './package-parts';
import { broken, tooLarge } from './refusal';

/** Counts what a whole workbook holds and stops at the limit. */
export interface Budget {
  cells: number;
  characters: number;
}

/** What the part of a sheet itself holds. */
export interface SheetContent {
  readonly rows: Map<number, SheetRow>;
  readonly lastRow: number;
  readonly merges: CellRange[];
  readonly picturesInCells: Attached[];
}

/** Adds one to the budget; stops the reading at the limit. */
export function spend(budget: Budget): void {
  if (++budget.cells > LIMITS.cells) tooLarge('cells', LIMITS.cells);
}

function spendCharacters(budget: Budget, cell: Cell): void {
  const value = cell.kind === 'formula' ? cell.result : cell;
  if (value?.kind === 'text') budget.characters += value.text.length;
  if (budget.characters > LIMITS.characters) tooLarge('characters', LIMITS.characters);
}

/** Reads rows, cells and merged ranges of a sheet. */
export function readCells(zip: ZipPackage, part: string, context: ValueContext, budget: Budget): SheetContent {
  const rows = new Map<number, SheetRow>();
  const merges: CellRange[] = [];
  const picturesInCells: Attached[] = [];
  let lastRow = 0;
  let row = 0;
  let column = 0;
  let hidden = false;
  let cells = new Map<number, Cell>();
  let raw: { -readonly [K in keyof RawCell]: RawCell[K] } | null = null;
  let target: 'formula' | 'value' | 'inline' | null = null;
  let phonetic = 0;

  const finishCell = (): void => {
    if (!raw) return;
    if (isPictureInCell(raw)) picturesInCells.push({ row, column });
    else {
      const cell = interpretCell(raw, context, part);
      if (cell) {
        if (row > LIMITS.rows) tooLarge('rows', LIMITS.rows);
        spend(budget);
        spendCharacters(budget, cell);
        cells.set(column, cell);
        lastRow = Math.max(lastRow, row);
      }
    }
    raw = null;
  };

  const found = scanPart(zip, part, {
    open(name, attributes) {
      switch (name) {
        case 'row':
          row = attributes.has('r') ? Number(attributes.get('r')) : row + 1;
          if (!Number.isInteger(row) || row < 1) broken(part);
          column = 0;
          hidden = attributes.get('hidden') === '1' || attributes.get('hidden') === 'true';
          cells = new Map();
          break;
        case 'c': {
          const address = attributes.get('r');
          const place = address === undefined ? { row, column: column + 1 } : parseAddress(address) ?? broken(part);
          if (place.row !== row) broken(part);
          column = place.column;
          raw = { type: attributes.get('t') ?? 'n', style: Number(attributes.get('s') ?? 0), formula: null, value: '', inline: '', rich: attributes.has('vm') };
          break;
        }
        case 'f': if (raw) { raw.formula = ''; target = 'formula'; } break;
        case 'v': if (raw) target = 'value'; break;
        case 't': if (raw && phonetic === 0) target = 'inline'; break;
        case 'rPh': phonetic++; break;
        case 'mergeCell': spend(budget); merges.push(parseRange(attributes.get('ref') ?? '') ?? broken(part)); break;
        default:
      }
    },
    close(name) {
      if (name === 'f' || name === 'v' || name === 't') target = null;
      else if (name === 'rPh') phonetic--;
      else if (name === 'c') finishCell();
      else if (name === 'row' && (cells.size > 0 || (hidden && row <= LIMITS.rows))) rows.set(row, { hidden, cells });
    },
    text(piece) {
      if (raw && target === 'formula') raw.formula = (raw.formula ?? '') + piece;
      else if (raw && target) raw[target] += piece;
    },
  });
  if (!found) broken(part);
  return { rows, lastRow, merges: merges.filter((m) => m.bottom > m.top || m.right > m.left), picturesInCells };
}
