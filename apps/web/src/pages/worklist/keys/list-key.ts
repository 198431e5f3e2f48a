/** What a key asks of the list, from the row that has the focus. */
export type ListCommand =
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'act'; readonly at: 0 | 1 }
  | { readonly kind: 'open' | 'select' | 'search' | 'help' };

/** What is known of a stroke. */
export interface KeyFacts {
  /** Where the key lies: `KeyJ` is the same key under every layout and every input method. */
  readonly code: string;
  /** What it writes, `Process` while an input method takes it. */
  readonly key: string;
  readonly composing: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
  /** The key is held down. */
  readonly repeat: boolean;
  /** What has the focus: a row itself, a link in it, or something that has keys of its own (a field, a menu, a dialog). */
  readonly focus: 'row' | 'link' | 'other';
}

const BY_PLACE: Readonly<Record<string, ListCommand>> = {
  KeyJ: { kind: 'move', by: 1 },
  ArrowDown: { kind: 'move', by: 1 },
  KeyK: { kind: 'move', by: -1 },
  ArrowUp: { kind: 'move', by: -1 },
  Enter: { kind: 'open' },
  NumpadEnter: { kind: 'open' },
  Digit1: { kind: 'act', at: 0 },
  Numpad1: { kind: 'act', at: 0 },
  Digit2: { kind: 'act', at: 1 },
  Numpad2: { kind: 'act', at: 1 },
  KeyX: { kind: 'select' },
};

/** Signs lie elsewhere on each layout, some of them under Shift, and are full-width after some input methods. */
const BY_SIGN: Readonly<Record<string, ListCommand>> = { '/': { kind: 'search' }, '／': { kind: 'search' }, '?': { kind: 'help' }, '？': { kind: 'help' } };

/** The command of a stroke; null where the stroke is not for the list. */
export function listCommand({ code, key, composing, ctrl, alt, meta, shift, repeat, focus }: KeyFacts): ListCommand | null {
  if (focus === 'other' || composing || key === 'Process' || ctrl || alt || meta) return null;
  const command = BY_SIGN[key] ?? (shift ? undefined : BY_PLACE[code]);
  if (command === undefined) return null;
  // A key that is held goes on through the list, and does nothing else twice.
  if (repeat && command.kind !== 'move') return null;
  // A link has an Enter of its own.
  return focus === 'link' && command.kind === 'open' ? null : command;
}
