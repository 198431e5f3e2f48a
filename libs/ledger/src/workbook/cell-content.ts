import { decodeXstring } from '../xml/xstring';
import type { Cell, PlainValue } from './model';
import { broken } from './refusal';
import { serialToIsoDate } from './serial-date';

/** What a sheet's values refer to. */
export interface ValueContext {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
}

/** A cell as its element holds it, nothing interpreted. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly formula: string | null;
  readonly value: string;
  readonly inline: string;
  /** Refers to a picture or other rich value inside the cell. */
  readonly rich: boolean;
}

/** The cell's content, undefined where it has none. An index outside the table of strings stops the reading. */
export function interpretCell(raw: RawCell, context: ValueContext, part: string): Cell | undefined {
  const value = interpretValue(raw, context, part);
  if (raw.formula !== null) return { kind: 'formula', formula: raw.formula, result: value ?? null };
  return value;
}

/** WPS shows a picture in a cell by the formula DISPIMG, Excel by an error with a rich value. */
export function isPictureInCell(raw: RawCell): boolean {
  return (raw.formula !== null && /^(_xlfn\.)?DISPIMG\(/i.test(raw.formula)) || (raw.rich && raw.type === 'e');
}

function interpretValue(raw: RawCell, context: ValueContext, part: string): PlainValue | undefined {
  switch (raw.type) {
    case 's':
      return raw.value === '' ? undefined : text(context.strings[Number(raw.value)] ?? broken(part));
    case 'inlineStr':
      return text(decodeXstring(raw.inline));
    case 'str':
      return text(decodeXstring(raw.value));
    case 'b':
      return raw.value === '' ? undefined : { kind: 'boolean', value: raw.value.trim() === '1' };
    case 'e':
      return { kind: 'error', text: raw.value };
    case 'd':
      return /^\d{4}-\d{2}-\d{2}/.test(raw.value) ? { kind: 'date', date: raw.value.slice(0, 10) } : text(raw.value);
    default:
      return number(raw, context, part);
  }
}

function text(content: string): PlainValue | undefined {
  return content === '' ? undefined : { kind: 'text', text: content };
}

function number(raw: RawCell, context: ValueContext, part: string): PlainValue | undefined {
  if (raw.value.trim() === '') return undefined;
  const value = Number(raw.value);
  if (!Number.isFinite(value)) broken(part);
  const date = context.dateStyles[raw.style] ? serialToIsoDate(value, context.from1904) : undefined;
  return date === undefined ? { kind: 'number', number: value } : { kind: 'date', date };
}
