import { contents } from '@huiying/persistence';
import type { ApiParts } from '../app/parts';
import { notFound } from '../http/problem';
import { casePage } from './case-page';
import { contentView, type ContentView } from './content-view';
import { sightOf } from './page/page-source';
import type { Reading } from './reading';
import { timelineView } from './timeline-view';

/** Events that one look at the course of a case takes in; longer ones are looked through page by page. */
const EVENTS = 500;

/**
 * One text. Row-level security keeps foreign cases and veiled texts out; a deputy reads besides only what the page or
 * the course of his case shows him, so that an id found elsewhere opens nothing.
 */
export async function oneContent(parts: ApiParts, reading: Reading, id: string): Promise<ContentView> {
  const [row] = await contents(reading.db, reading.session.congressId, [id]);
  const view = (await contentView(reading, [id])).get(id);
  if (row === undefined || row.caseId === null || view === undefined) throw notFound();
  if (sightOf(reading).outside && !(await isShown(parts, reading, row.caseId, id))) throw notFound();
  return view;
}

async function isShown(parts: ApiParts, reading: Reading, caseId: string, id: string): Promise<boolean> {
  if (holds(await casePage(parts, reading, caseId), id)) return true;
  for (let after: number | undefined; ; ) {
    const { rows, next } = await timelineView(reading, caseId, { after, limit: EVENTS });
    if (holds(rows, id)) return true;
    if (next === null) return false;
    after = next;
  }
}

/** Does a text with this id stand anywhere within? */
function holds(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('state' in value && 'text' in value && 'id' in value && value.id === id) return true;
  return Object.values(value).some((v) => holds(v, id));
}
