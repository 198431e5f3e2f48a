import { useEffect, useRef, useState, type RefObject } from 'react';
import { rowKey, type WorkRow } from '../rows';
import { takeLeftRow } from './left-row';

/** The one row of a list that the Tab key meets. */
export interface RovingRow {
  /** Goes to the element that holds the rows. */
  readonly list: RefObject<HTMLDivElement | null>;
  /** Key of the row. */
  readonly current: string | undefined;
  /** The focus came to this row, by whatever way. */
  readonly come: (row: WorkRow) => void;
  /** The focus left the row that had it. */
  readonly leave: () => void;
  /** Brings the focus to a row; nothing where there is none. */
  readonly goTo: (row: WorkRow | undefined) => void;
}

/** Nobody has put the focus anywhere: it is where a page that has just come has it, or where a row has gone that had it. */
const isFocusFree = (): boolean => document.activeElement === null || document.activeElement.matches('body, h1');

/** The row that had the focus last has it again, also after its case was opened; otherwise it is the first. */
export function useRovingRow(rows: readonly WorkRow[]): RovingRow {
  const list = useRef<HTMLDivElement>(null);
  const inFocus = useRef<{ readonly key: string; readonly at: number } | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const focus = (key: string): void => list.current?.querySelector<HTMLElement>(`tr[data-row-key="${CSS.escape(key)}"]`)?.focus();
  const goTo = (row: WorkRow | undefined): void => {
    if (row !== undefined) focus(rowKey(row));
  };
  const isThere = (key: string | null): boolean => rows.some((row) => rowKey(row) === key);
  useEffect(() => {
    const key = takeLeftRow();
    if (key !== null && isFocusFree()) focus(key);
  }, []);
  // What was settled goes when the list is read again: the focus goes on to the row that stands in its place.
  useEffect(() => {
    const gone = inFocus.current;
    if (gone !== null && !isThere(gone.key) && isFocusFree()) goTo(rows[Math.min(gone.at, rows.length - 1)]);
  }, [rows]);
  const come = (row: WorkRow): void => {
    inFocus.current = { key: rowKey(row), at: rows.indexOf(row) };
    setLast(rowKey(row));
  };
  const leave = (): void => {
    inFocus.current = null;
  };
  const [first] = rows;
  return { list, current: last !== null && isThere(last) ? last : first && rowKey(first), come, leave, goTo };
}
