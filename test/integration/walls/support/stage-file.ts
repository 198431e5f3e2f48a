import { randomBytes } from 'node:crypto';
import { derivedId } from '@huiying/engine';
import type { County, Who } from './county';
import type { Installation } from './installation';

/** A file of somebody's that waits for a command, written as an upload writes it; its bytes are asked for by nobody. */
export async function stageFile({ owner }: Installation, county: County, who: Who, name = '评价表.pdf'): Promise<string> {
  const id = derivedId('test file', county.congressId, who);
  await owner.query(
    `insert into stored_file (id, congress_id, uploaded_by, name, media_type, size, sha256, salt, digest, stored) values ($1, $2, $3, $4, 'application/pdf', 9, 'x', $5, 'x', true)`,
    [id, county.congressId, county.person(who), name, randomBytes(16)]);
  return id;
}
