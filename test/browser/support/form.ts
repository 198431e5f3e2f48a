import type { Locator } from 'playwright-core';

/** What somebody fills in, by the names of the fields: words, codes of options, names to pick, lists, groups. */
export type FormValue = string | readonly FormValue[] | { readonly [name: string]: FormValue };
export type FormValues = { readonly [name: string]: FormValue };

const isGroup = (value: FormValue): value is FormValues => typeof value === 'object' && !Array.isArray(value);

/** Fills the fields of a generated form, each in the way of its control. */
export async function fillForm(form: Locator, values: FormValues, add: string, path = ''): Promise<void> {
  for (const [name, value] of Object.entries(values)) await fillField(form, value, add, path === '' ? name : `${path}-${name}`);
}

async function fillField(form: Locator, value: FormValue, add: string, path: string): Promise<void> {
  const field = form.locator(`#field-${path}`);
  await field.waitFor();
  const kind = await field.evaluate((element) => (element.tagName === 'FIELDSET' ? 'group' : element.getAttribute('role') === 'combobox' ? 'pick' : 'line'));
  if (kind === 'line' && typeof value === 'string') return field.fill(value);
  if (kind === 'pick') return pick(form, field, Array.isArray(value) ? value : [value]);
  if (typeof value === 'string') return choose(field, value);
  if (isGroup(value)) return fillForm(form, value, add, path);
  if ((await field.locator('input[type=checkbox]').count()) > 0) return tick(field, value);
  return fillList(form, field, value, add, path);
}

/** An option in sight is chosen by its own label, as a finger does. */
async function choose(field: Locator, code: string): Promise<void> {
  await field.locator(`label:has(input[value="${code}"])`).click();
}

/** Boxes in sight are ticked by the words beside them. */
async function tick(field: Locator, words: readonly FormValue[]): Promise<void> {
  for (const word of words) await field.locator('label', { hasText: String(word) }).click();
}

/** Names are looked for by typing and taken from the list. */
async function pick(form: Locator, field: Locator, names: readonly FormValue[]): Promise<void> {
  for (const name of names) {
    await field.click();
    await field.fill(String(name));
    await form.page().locator('.ant-select-item-option', { hasText: String(name) }).first().click();
  }
  await field.press('Escape');
}

async function fillList(form: Locator, field: Locator, values: readonly FormValue[], add: string, path: string): Promise<void> {
  const item = (index: number): Locator => form.locator(`#field-${path}-${index}`);
  for (const [index, value] of values.entries()) {
    if ((await item(index).count()) === 0) await field.getByRole('button', { name: add }).last().click();
    await fillField(form, value, add, `${path}-${index}`);
  }
}
