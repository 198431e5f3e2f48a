import { join } from 'node:path';
import type { Person } from './person';

const FOLDER = join(__dirname, '..', '..', '..', 'docs', 'pictures');

/**
 * Takes a picture of what is in sight for `docs/pictures`, where `HUIYING_PICTURES` asks for it. The minute at which a
 * list was read stands in it, so its bytes differ from run to run: a plain run of the tests leaves the committed ones alone.
 */
export async function picture(person: Person, name: string, size = person.page.viewportSize()): Promise<void> {
  if (process.env['HUIYING_PICTURES'] === undefined) return;
  const before = person.page.viewportSize();
  if (size !== null) await person.page.setViewportSize(size);
  await person.settled();
  await person.page.evaluate(() => window.scrollTo(0, 0));
  await person.page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide', scale: 'css' });
  if (before !== null) await person.page.setViewportSize(before);
}
