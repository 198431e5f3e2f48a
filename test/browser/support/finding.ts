import type { Person } from './person';

const FIELD = '#suggestion-search';

/** What the address asks the list for. */
const asked = ({ page }: Person): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);

async function lookFor(person: Person, words: string): Promise<void> {
  await person.page.fill(FIELD, words);
  await person.press('filter.search');
}

/** One character is refused under the field, and never sent. */
export async function refusesOneCharacter(person: Person): Promise<void> {
  await lookFor(person, '建');
  const fault = person.page.locator(`${FIELD}-fault`);
  expect(await fault.textContent()).toBe(person.say('filter.tooShort'));
  expect([asked(person), await person.page.locator(FIELD).getAttribute('aria-invalid')]).toEqual([{}, 'true']);
}

/** The suggestion is found by each of these words alone, which the address keeps. */
export async function findsBy(person: Person, title: string, words: readonly string[]): Promise<void> {
  for (const word of words) {
    await lookFor(person, word);
    await person.page.getByRole('link', { name: title }).waitFor();
    expect(asked(person)).toEqual({ q: word });
  }
}

/** Narrows the list by unit and by stage as well, and clears all of it at once. */
export async function narrowsAndClears(person: Person, title: string, { unit, stage }: { readonly unit: string; readonly stage: string }): Promise<void> {
  const before = asked(person);
  for (const [field, label] of [['suggestion-body', unit], ['suggestion-stage', stage]] as const) {
    await person.page.locator(`#${field}`).fill(label);
    await person.page.locator('.ant-select-item-option', { hasText: label }).first().click();
    await person.settled();
  }
  expect(Object.keys(asked(person)).sort()).toEqual([...Object.keys(before), 'body', 'label'].sort());
  await person.page.getByRole('link', { name: title }).waitFor();
  await person.press('filter.clear');
  expect(asked(person)).toEqual({});
}
