import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { OWN_WORDS } from './own-words';
import { DESK, PHONE, type Locale, type Person } from './person';
import { strayWords } from './words';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, one line each: the rule, and where. Evaluated, not added as a script, which the page's policy forbids. */
async function violations({ page }: Person): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() => (window as unknown as { readonly axe: { run(options: object): Promise<AxeResults> } }).axe.run({ resultTypes: ['violations'] }));
  return found.map(({ id, help, nodes }) => `${id}: ${help} – ${nodes.slice(0, 4).map((node) => `${node.target.join(' ')} ${node.html.slice(0, 160)}`).join(' | ')}`);
}

/** Folder into which `HUIYING_LOOK` has a picture of every page put, as it is inspected; for looking at them by eye. */
const LOOK = process.env['HUIYING_LOOK'];

async function lookAt({ page }: Person, what: string): Promise<void> {
  if (LOOK !== undefined) await page.screenshot({ path: join(LOOK, `${what.replaceAll(/[^\w-]+/g, '-')}.png`), fullPage: true, animations: 'disabled', scale: 'css' });
}

/** Does the page scroll sideways? */
const tooWide = ({ page }: Person): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/**
 * Looks at the open page at both widths: nothing for axe to find, and in both languages no word of the other one and no
 * scrolling sideways. Afterwards the page is as it was. Answers what is wrong, in lines.
 */
export async function inspect(person: Person, what: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  const [locale, size] = [person.locale, person.page.viewportSize() ?? DESK];
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
  for (const [width, languages] of [[DESK, [locale, other]], [PHONE, [other, locale]]] as const) {
    await person.page.setViewportSize(width);
    for (const language of languages) {
      await person.chooseLanguage(language);
      await person.settled();
      const at = `${what}, ${width.width} px, ${language}`;
      if (language === locale) for (const line of await violations(person)) wrong.push(`${at}: ${line}`);
      for (const line of await strayWords(person.page, language, OWN_WORDS)) wrong.push(`${at}: ${line}`);
      await lookAt(person, at);
      if (await tooWide(person)) wrong.push(`${at}: scrolls sideways`);
    }
  }
  await person.page.setViewportSize(size);
  await person.settled();
  return wrong;
}
