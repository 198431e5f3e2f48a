import type { KeyboardEvent } from 'react';
import type { KeyFacts } from './list-key';

/** What has the focus, seen from the row that hears of the stroke. */
function focusIn(row: HTMLElement, target: EventTarget): KeyFacts['focus'] {
  if (target === row) return 'row';
  // React tells a row also of strokes in a dialog that was opened from it, which is not within it.
  return target instanceof Element && row.contains(target) && target.closest('a') !== null ? 'link' : 'other';
}

/** The facts of a stroke that a row of the list hears of. */
export const keyFacts = (event: KeyboardEvent<HTMLElement>): KeyFacts => ({
  code: event.code,
  key: event.key,
  composing: event.nativeEvent.isComposing,
  ctrl: event.ctrlKey,
  alt: event.altKey,
  meta: event.metaKey,
  shift: event.shiftKey,
  repeat: event.repeat,
  focus: focusIn(event.currentTarget, event.target),
});
