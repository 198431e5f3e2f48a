import { fileFacts } from '@huiying/persistence';
import type { ApiParts } from '../app/parts';
import { notFound } from '../http/problem';
import { oneContent } from '../reading/one-content';
import type { Reading } from '../reading/reading';

/**
 * A file that the reader may have: his own while it is staged, and afterwards what he may read of the case it belongs to,
 * by the same walls as a text. Sealed and erased ones are not there.
 */
export async function fileToRead(parts: ApiParts, reading: Reading, id: string): Promise<{ readonly name: string; readonly mediaType: string; readonly size: number }> {
  const { db, session } = reading;
  const facts = await fileFacts(db, session.congressId, id);
  if (facts === null) throw notFound();
  const { mediaType, size } = facts;
  if (facts.staged) return { name: facts.name ?? '', mediaType, size };
  const content = await oneContent(parts, reading, id);
  if (content.state !== 'shown' || content.text === null) throw notFound();
  return { name: content.text, mediaType, size };
}
