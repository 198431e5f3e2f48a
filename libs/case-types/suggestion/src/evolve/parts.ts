import type { PartId } from '@huiying/engine';
import type { Part, Parts, SuggestionState } from '../state';

/** With the part, new or in the place of the one of its id. */
export const put = <P extends Part>(parts: Parts<P>, part: P): Parts<P> => ({ ...parts, [part.id]: part });

/** Changes one part. An event that names a part which does not exist is a broken history, not a refusal. */
export function change<P extends Part>(parts: Parts<P>, id: string, to: (part: P) => P): Parts<P> {
  const before = parts[id];
  if (before === undefined) throw new Error('an event names a part that was never made');
  return { ...parts, [id]: to(before) };
}

/** With every part changed in the same way. */
export const changeAll = <P extends Part>(parts: Parts<P>, to: (part: P) => P): Parts<P> =>
  Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, to(part)]));

/** Marks parts that an event changed beside the one it is about: whoever read them before has read an older version. */
export function touching(state: SuggestionState, about: PartId, ids: readonly (PartId | null)[]): SuggestionState {
  const touch = state.touched[about];
  if (touch === undefined) return state;
  const touched = { ...state.touched };
  for (const id of ids) if (id !== null) touched[id] = touch;
  return { ...state, touched };
}
