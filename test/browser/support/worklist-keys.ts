import type { Locator } from 'playwright-core';
import { until } from '@huiying/testkit';
import type { Person } from './person';

const SEARCH = '#work-search';

const rows = ({ page }: Person): Locator => page.locator('main tr[tabindex]');
/** Which row has the focus itself, from 0; null where none has. */
const rowInFocus = (person: Person): Promise<number | null> =>
  rows(person).evaluateAll((all) => { const at = all.findIndex((row) => row === document.activeElement); return at < 0 ? null : at; });

async function strokes({ page }: Person, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** By Tab to the first row, which is the one stop of the list; from row to row; and a row is chosen and left again. */
export async function moveAndChoose(person: Person): Promise<void> {
  await person.page.getByRole('checkbox', { name: person.say('together.chooseAll') }).focus();
  await strokes(person, 'KeyJ');
  expect(await rowInFocus(person)).toBeNull();
  await strokes(person, 'Tab');
  expect(await rowInFocus(person)).toBe(0);
  await strokes(person, 'KeyJ', 'ArrowDown', 'KeyK', 'Control+KeyJ');
  expect(await rowInFocus(person)).toBe(1);
  expect(await person.page.locator('main tr[tabindex="0"]').count()).toBe(1);
  await strokes(person, 'KeyX');
  await person.page.getByText(person.say('together.chosen', { n: 1 })).waitFor();
  expect(await rows(person).nth(1).getByRole('checkbox').isChecked()).toBe(true);
  await strokes(person, 'KeyX');
  expect(await rows(person).nth(1).getByRole('checkbox').isChecked()).toBe(false);
  // The links in the row are met after it, as before.
  await strokes(person, 'Tab', 'Tab');
  expect(await rows(person).nth(1).getByRole('link').first().evaluate((link) => link === document.activeElement)).toBe(true);
  await strokes(person, 'KeyK');
  expect(await rowInFocus(person)).toBe(0);
}

/** To the field for words, where the letters are letters. */
export async function searchByKey(person: Person): Promise<void> {
  await strokes(person, 'Slash', 'KeyJ', 'KeyX');
  expect(await person.page.inputValue(SEARCH)).toBe('jx');
  expect(await rowInFocus(person)).toBeNull();
  await person.page.fill(SEARCH, '');
}

/** A row says which suggestion it is; its case is opened, then the form of its first act, and each way back leads to the row. */
export async function leaveAndComeBack(person: Person, titles: readonly string[]): Promise<void> {
  const row = rows(person).nth(2);
  await row.focus();
  const words = (await row.getAttribute('aria-label')) ?? '';
  const title = titles.find((one) => words.includes(one));
  if (title === undefined) throw new Error(`no row of these titles: ${words}`);
  for (const [key, there] of [['Enter', person.page.getByRole('heading', { name: title })], ['Digit1', person.form('handOver')]] as const) {
    await strokes(person, key);
    await there.waitFor();
    await person.page.goBack();
    await person.heading('work.title');
    expect(await rowInFocus(person)).toBe(2);
  }
}

/** The keys are shown, and afterwards the focus is where it was. */
export async function lookAtKeys(person: Person, look: () => Promise<void>): Promise<void> {
  const dialog = person.page.getByRole('dialog', { name: person.say('keys.title') });
  await strokes(person, 'Shift+Slash');
  await dialog.getByText(person.say('keys.select')).waitFor();
  await strokes(person, 'KeyJ', 'Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await rowInFocus(person)).toBe(2);
  await strokes(person, 'KeyJ', 'Shift+Slash');
  await dialog.waitFor();
  await look();
}

/** Does the first act of a row by its key; back in the list, where the row has gone, the one in its place has the focus. */
export async function settleByKey(person: Person, caseId: string, command: string): Promise<void> {
  const act = `a[href^="/suggestions/${caseId}?act=${command}&"]`;
  await person.task(caseId, command);
  const row = rows(person).filter({ has: person.page.locator(act) });
  await row.focus();
  const place = await rowInFocus(person);
  await strokes(person, 'Digit1');
  await person.form(command).waitFor();
  await person.send(command);
  await person.page.goBack();
  await person.heading('work.title');
  await row.waitFor({ state: 'detached' });
  const left = await rows(person).count();
  expect(left).toBeGreaterThan(0);
  await until(async () => (await rowInFocus(person)) === Math.min(place ?? 0, left - 1), { timeout: 10_000, every: 50, what: 'the next row to have the focus' });
}
