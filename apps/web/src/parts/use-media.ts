import { useSyncExternalStore } from 'react';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Below 768 px rows become cards and the menu goes to the foot. */
export const usePhone = (): boolean => useMedia('(max-width: 767px)');
/** Whoever has asked his system for less movement gets none. */
export const useReducedMotion = (): boolean => useMedia('(prefers-reduced-motion: reduce)');
/** A finger rather than a mouse: the browser's own picker of days serves it better than ours. */
export const useCoarsePointer = (): boolean => useMedia('(pointer: coarse)');
/** Where fingers work: a phone by its width, or whatever has no mouse. */
export const useTouch = (): boolean => useMedia('(max-width: 767px), (pointer: coarse)');
