import { useMemo, useState } from 'react';
import type { WorkRow } from '../rows';

/** Which lines of the worklist are chosen for one act on all of them. */
export interface Selection {
  /** Lines that can be chosen: those whose act is done for many at once, as the hand-over is. */
  readonly offered: readonly WorkRow[];
  /** Cases that are chosen, as far as they are still in the list. */
  readonly chosen: readonly string[];
  readonly choose: (caseIds: readonly string[], on: boolean) => void;
}

/** Can this line be handed over together with others? */
export const isOffered = (row: WorkRow): boolean => row.acts.some(({ command }) => command === 'handOver');

/** What is chosen stays so while the list is read again; a line that is gone is chosen no more. */
export function useSelection(rows: readonly WorkRow[]): Selection {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const offered = useMemo(() => rows.filter(isOffered), [rows]);
  const chosen = useMemo(() => offered.map((row) => row.case).filter((id) => marked.has(id)), [offered, marked]);
  const choose = (caseIds: readonly string[], on: boolean): void =>
    setMarked((before) => new Set(on ? [...before, ...caseIds] : [...before].filter((id) => !caseIds.includes(id))));
  return { offered, chosen, choose };
}
