import type { Locator } from 'playwright-core';
import type { Person } from './person';

/** The name of the file that is imported. */
export const LEDGER_NAME = '建议台账.xlsx';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Chooses a ledger in the file field; it is sent by `readLedger`. */
export async function chooseLedger(person: Person, buffer: Buffer): Promise<void> {
  await person.goByMenu('menu.imports');
  await person.heading('imports.title');
  await person.page.getByRole('radio', { name: person.say('imports.kind.sessionLedger') }).click();
  await person.page.locator('main input[type=file]').setInputFiles({ name: LEDGER_NAME, mimeType: XLSX, buffer });
}

/** Has the chosen file read, and waits for the page of its import. */
export async function readLedger(person: Person): Promise<void> {
  await person.page.getByRole('button', { name: person.say('imports.read') }).click();
  await person.page.waitForURL(/\/imports\/[0-9a-f-]+$/);
  await person.settled();
}

/** The row of the file that says this. */
export const importRow = ({ page }: Person, text: string): Locator => page.locator('.hy-import-row', { hasText: text });

/** Puts another text into the cell that a row's problem is about, and waits until the row is no longer among those with problems. */
export async function writeInstead(person: Person, row: Locator, text: string): Promise<void> {
  await row.getByRole('textbox').fill(text);
  await row.getByRole('button', { name: person.say('imports.writeIt') }).click();
  await row.waitFor({ state: 'detached' });
}

/** Confirms the import, and waits until every row has its result. */
export async function confirmImport(person: Person, rows: number, outcome: { readonly made: number; readonly known: number; readonly failed: number; readonly skipped: number }): Promise<void> {
  await person.page.getByRole('button', { name: person.say('imports.confirm', { n: rows }) }).click();
  await person.page.getByRole('progressbar').waitFor();
  await person.page.getByRole('heading', { name: person.say('imports.finished') }).waitFor();
  await person.page.getByText(person.say('imports.outcome', outcome)).waitFor();
}
