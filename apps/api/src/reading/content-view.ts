import type { z } from 'zod';
import type { contentSchema } from '@huiying/contracts/schemas';
import { contents } from '@huiying/persistence';
import { text } from '@huiying/texts';
import { labelled } from './labelled';
import type { Reading } from './reading';

/** A text as a reader gets it; of a sealed or erased one only the sentence that says so. */
export type ContentView = z.input<typeof contentSchema>;

/** Texts by their ids. What the reader may not see has no entry; sealed and erased ones say so. */
export async function contentView({ db, session, locale }: Pick<Reading, 'db' | 'session' | 'locale'>, ids: readonly string[]): Promise<ReadonlyMap<string, ContentView>> {
  const rows = await contents(db, session.congressId, ids);
  return new Map(rows.map((row) => [row.id, {
    id: row.id, kind: labelled(locale, 'contentKind', row.kind),
    text: row.erased ? text(locale, 'content.erased') : row.sealed ? text(locale, 'content.sealed') : row.body,
    file: row.mediaType === null || row.size === null ? null : { mediaType: row.mediaType, size: row.size },
    state: row.erased ? 'erased' : row.sealed ? 'sealed' : 'shown',
  }]));
}
