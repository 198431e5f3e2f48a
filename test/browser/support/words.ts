import type { Page } from 'playwright-core';
import type { Locale } from './person';

/**
 * Latin words that a Chinese page may have, and no others: the name of the other language; forms of files as office
 * software names them; units of their size; the letters of the classes of replies (A类).
 */
const LATIN_IN_CHINESE = new Set(['English', 'Excel', 'xlsx', 'CSV', 'KB', 'MB']);

const HAN = /[\p{Script=Han}]+/gu;
const LATIN = /[A-Za-z]+/g;
/** Letters that are no words: the cell of a worksheet (H7), a column that says it is one (H 列), the class of a reply (A类). */
const SIGNS = /\b[A-Z]{1,2}(\d+\b|(?= ?列))|\b[A-D](?= ?类)/g;
/** Codes and keys stand for themselves: their elements hold letters of no language. */
const CODES = 'code, kbd';

/**
 * Everything that the page says, in sight or to a screen reader. What a part of the page marks as being in another
 * language (`lang`) is left out: the column of a file, the name of the other language.
 */
function said(page: Page): Promise<readonly string[]> {
  return page.evaluate((left) => {
    const own = document.documentElement.lang;
    const foreign = (element: Element | null): boolean => element !== null && (element.closest('[lang]')?.getAttribute('lang') ?? own) !== own;
    const found: string[] = [document.title];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      if (element?.closest(left) === null && !foreign(element)) found.push(texts.currentNode.nodeValue ?? '');
    }
    for (const element of document.body.querySelectorAll('*')) {
      if (foreign(element) || element.closest('[aria-hidden="true"]') !== null) continue;
      for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'placeholder', 'title', 'alt']) found.push(element.getAttribute(name) ?? '');
    }
    return found.filter((text) => text.trim() !== '');
  }, `script, style, textarea, ${CODES}, [aria-hidden="true"]`);
}

/** Words on the page that belong to the other language; `own` are names and what people have written. */
export async function strayWords(page: Page, locale: Locale, own: readonly string[]): Promise<readonly string[]> {
  const known = [...own].sort((a, b) => b.length - a.length);
  const strays = (await said(page)).flatMap((text) => {
    const rest = known.reduce((left, name) => left.replaceAll(name, ' '), text);
    const words = (locale === 'en' ? rest.match(HAN) : rest.replaceAll(SIGNS, ' ').match(LATIN)) ?? [];
    return words.filter((word) => locale === 'en' || !LATIN_IN_CHINESE.has(word)).map((word) => `${word} (in “${text.trim().slice(0, 80)}”)`);
  });
  return [...new Set(strays)];
}
