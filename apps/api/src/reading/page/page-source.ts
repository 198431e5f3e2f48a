import type { BodyId, ContentRef, Day, PersonId } from '@huiying/engine';
import type { SuggestionState } from '@huiying/case-type-suggestion';
import type { Names } from '@huiying/persistence';
import type { ContentView } from '../content-view';
import type { Reading } from '../reading';

/** What the parts of a page are made from. */
export interface PageSource {
  readonly reading: Reading;
  readonly state: SuggestionState;
  readonly names: Names;
  readonly contents: ReadonlyMap<string, ContentView>;
  readonly sight: Sight;
}

/**
 * What a reader may see of a case that he may see at all. The committee sees everything; the handling side nothing of a
 * rating before it is unveiled; deputies nothing of a reply before it is delivered, and of ratings only their own.
 */
export interface Sight {
  readonly handling: boolean;
  /** Neither committee nor handling side: deputies and their secretaries. */
  readonly outside: boolean;
  readonly personId: PersonId;
}

const INSIDE = new Set(['registrar', 'committeeLeader', 'coordinator', 'checker', 'unitClerk', 'unitHandler', 'unitLeader', 'supervisor', 'chair', 'securityOfficer']);

/** Follows from the roles of today alone: whoever holds one role inside is inside, also where he is a deputy. */
export const sightOf = ({ session }: Pick<Reading, 'session'>): Sight => ({
  handling: session.handling, outside: !session.roles.some((r) => INSIDE.has(r.role)), personId: session.personId,
});

/** The text behind a reference; null where there is none, or none that the reader may see. */
export const contentOf = ({ contents }: PageSource, ref: ContentRef | null | undefined): ContentView | null => (ref ? contents.get(ref.ref) ?? null : null);
/** A person by the name of today; nameless where he is not known here. */
export const personOf = ({ names }: Pick<PageSource, 'names'>, id: PersonId): { id: string; name: string } => ({ id, name: names.people.get(id) ?? '' });
/** A body under the name of the day of the fact; of today where nothing has happened yet. */
export const unitOf = ({ names }: Pick<PageSource, 'names'>, id: BodyId, on: Day | null): { id: string; name: string } => ({ id, name: (on === null ? names.bodies.get(id) : names.bodyOn(id, on)) ?? '' });

const isRef = (value: object): value is ContentRef => 'ref' in value && 'digest' in value && typeof value.ref === 'string';

/** Every reference to a text within plain data. */
export function refsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isRef(value)) return [value.ref];
  return Object.values(value).flatMap(refsIn);
}
