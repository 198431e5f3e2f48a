import { useState, type HTMLAttributes, type KeyboardEvent, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../i18n/locale-context';
import { actAddress, caseAddress } from '../addresses';
import { rowWords } from '../row-words';
import { rowKey, type WorkRow } from '../rows';
import { isOffered, type Selection } from '../together/use-selection';
import { keyFacts } from './key-facts';
import { leaveFrom } from './left-row';
import { listCommand, type ListCommand } from './list-key';
import { useRovingRow } from './use-roving-row';

/** What the list needs to be worked by keyboard. */
export interface ListKeys {
  /** Goes to the element that holds the rows. */
  readonly list: RefObject<HTMLDivElement | null>;
  /** What a row carries: one stop for the whole list, the row's words, and its keys. */
  readonly onRow: (row: WorkRow) => HTMLAttributes<HTMLElement>;
  readonly help: boolean;
  readonly setHelp: (open: boolean) => void;
}

/** Keys of the worklist, heard only while a row or a link in it has the focus (WCAG 2.1.4). `searchId` is the field for `/`. */
export function useListKeys(rows: readonly WorkRow[], selection: Selection, searchId: string): ListKeys {
  const t = useText();
  const navigate = useNavigate();
  const { list, current, come, leave, goTo } = useRovingRow(rows);
  const [help, setHelp] = useState(false);
  const isChosen = (row: WorkRow): boolean => selection.chosen.includes(row.case);

  const open = (row: WorkRow, address: string): void => {
    leaveFrom(rowKey(row));
    void navigate(address);
  };
  function obey(command: ListCommand, row: WorkRow): void {
    switch (command.kind) {
      case 'move':
        return goTo(rows[rows.indexOf(row) + command.by]);
      case 'open':
        return open(row, caseAddress(row));
      case 'act': {
        const act = row.acts[command.at];
        return act === undefined ? undefined : open(row, actAddress(row, act));
      }
      case 'select':
        return isOffered(row) ? selection.choose([row.case], !isChosen(row)) : undefined;
      case 'search':
        return document.getElementById(searchId)?.focus();
      case 'help':
        return setHelp(true);
    }
  }
  const onRow = (row: WorkRow): HTMLAttributes<HTMLElement> => ({
    tabIndex: rowKey(row) === current ? 0 : -1,
    'aria-label': rowWords(row, isChosen(row), t),
    onFocus: () => come(row),
    onBlur: leave,
    onClick: ({ target }) => {
      if (target instanceof Element && target.closest('a') !== null) leaveFrom(rowKey(row));
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const command = listCommand(keyFacts(event));
      if (command === null) return;
      event.preventDefault();
      obey(command, row);
    },
  });
  return { list, onRow, help, setHelp };
}
