import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { until } from '@huiying/testkit';
import { text as serverText } from '@huiying/texts';
import en from '../../../apps/web/src/i18n/en.json';
import { formatMessage } from '../../../apps/web/src/i18n/format-message';
import zhCN from '../../../apps/web/src/i18n/zh-CN.json';
import { PASSWORD, PEOPLE, type Who } from './county';
import { fillForm, type FormValues } from './form';
import { settled, Traffic } from './traffic';

export type Locale = 'zh-CN' | 'en';
export type Word = keyof typeof zhCN;
const WORDS: Readonly<Record<Locale, Readonly<Record<Word, string>>>> = { 'zh-CN': zhCN, en };

export const DESK = { width: 1280, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;

/** How long a page, or the process behind it, may take. */
const PATIENCE_MS = 30_000;

/** Somebody at a browser of his own, who reads one of the two languages and works with what the page shows. */
export class Person {
  private constructor(readonly name: Who, readonly page: Page, private readonly context: BrowserContext, readonly traffic: Traffic, public locale: Locale, readonly phone: boolean) {}

  /** Opens the first page in the language of the browser. */
  static async arrive(browser: Browser, url: string, name: Who, { locale, phone = false }: { readonly locale: Locale; readonly phone?: boolean }): Promise<Person> {
    const context = await browser.newContext({ baseURL: url, locale, timezoneId: 'Asia/Shanghai', viewport: phone ? PHONE : DESK, reducedMotion: 'reduce', ...(phone && { hasTouch: true, isMobile: true, deviceScaleFactor: 2 }) });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const person = new Person(name, page, context, new Traffic(page), locale, phone);
    await page.goto('/');
    await person.settled();
    return person;
  }

  leave(): Promise<void> {
    return this.context.close();
  }

  settled(): Promise<void> {
    return settled(this.page, this.traffic);
  }

  /** A word of the page in this person's language. */
  say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
    return formatMessage(WORDS[this.locale][word], values);
  }

  /** A word of the API, such as the name of a command. */
  sayOf(key: string): string {
    return serverText(this.locale, key);
  }

  async signIn(password = PASSWORD): Promise<void> {
    await this.page.fill('#sign-in-login', PEOPLE[this.name]);
    await this.page.fill('#sign-in-password', password);
    await this.page.getByRole('button', { name: this.say('signIn.submit'), exact: true }).click();
  }

  /** Signs in, and waits for the page with which this person begins. */
  async signInTo(page: Word, password = PASSWORD): Promise<void> {
    await this.signIn(password);
    await this.heading(page);
  }

  signInToWork(): Promise<void> {
    return this.signInTo('work.title');
  }

  /** Waits for the page of this name to be there. */
  async heading(page: Word, values: Readonly<Record<string, string | number>> = {}): Promise<void> {
    await this.page.getByRole('heading', { name: this.say(page, values), level: 1 }).waitFor();
    await this.settled();
  }

  /** Presses a button of the page. */
  async press(button: Word, values: Readonly<Record<string, string | number>> = {}): Promise<void> {
    await this.page.getByRole('button', { name: this.say(button, values), exact: true }).click();
    await this.settled();
  }

  async go(address: string): Promise<void> {
    await this.page.goto(address);
    await this.settled();
  }

  async goByMenu(word: Word): Promise<void> {
    await this.page.getByRole('navigation', { name: this.say('menu.label') }).getByRole('link', { name: this.say(word) }).click();
    await this.settled();
  }

  async chooseLanguage(locale: Locale): Promise<void> {
    if (locale === this.locale) return;
    // By event: an open form lies over the header, and what it shows changes its language too.
    await this.page.locator(`header button[lang="${locale}"]`).dispatchEvent('click');
    await this.page.locator(`html[lang="${locale}"]`).waitFor({ state: 'attached' });
    this.locale = locale;
    await this.settled();
  }

  /** Moves the clock of the demonstration by its button on the page. */
  async moveClock(days: number): Promise<void> {
    const clock = this.page.getByRole('complementary', { name: this.say('clock.label') });
    await clock.getByRole('button', { name: this.say('clock.forward', { n: days }), exact: true }).click();
    await clock.getByText(this.say('clock.moved', { n: days })).waitFor();
    await this.settled();
  }

  /** The line of the worklist that leads to the form of a command; looked for until the process has made it. */
  async task(caseId: string, command: string): Promise<Locator> {
    const link = this.page.locator(`main a[href^="/suggestions/${caseId}?act=${command}&"]`).first();
    await this.go('/work');
    await until(async () => {
      if (await link.isVisible()) return true;
      await this.go('/work');
      return link.isVisible();
    }, { timeout: PATIENCE_MS, every: 250, what: `the task ${command} of ${this.name}` });
    return link;
  }

  /** Takes a task from the worklist and opens its form. */
  async openTask(caseId: string, command: string): Promise<void> {
    await (await this.task(caseId, command)).click();
    await this.form(command).waitFor();
    await this.settled();
  }

  /** Opens the form of a command by its button on the case page. */
  async openAction(caseId: string, command: string): Promise<void> {
    await this.go(`/suggestions/${caseId}`);
    const label = this.sayOf(`command.${command}`);
    const button = this.page.locator('.hy-action-buttons').getByRole('button', { name: label, exact: true });
    if (await button.isVisible()) {
      await button.click();
    } else {
      await this.page.getByRole('button', { name: this.say('case.moreActions') }).click();
      await this.page.getByRole('menuitem', { name: label, exact: true }).click();
    }
    await this.form(command).waitFor();
    await this.settled();
  }

  /** The open form of a command. */
  form(command: string): Locator {
    return this.page.getByRole('form', { name: this.sayOf(`command.${command}`), exact: true });
  }

  fill(command: string, values: FormValues): Promise<void> {
    return fillForm(this.form(command), values, this.say('form.add', { label: '' }).trim());
  }

  /** Adds a file to a list of files of the open form, and waits until it is uploaded. */
  async attach(command: string, field: string, file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
    const list = this.form(command).locator(`#field-${field}`);
    await list.getByRole('button', { name: this.say('form.add', { label: '' }).trim() }).click();
    await list.locator('input[type=file]').last().setInputFiles(file);
    await list.getByText(file.name).waitFor();
    await this.settled();
  }

  /** Presses the button of the open form, and waits until the page says that it is done. */
  async send(command: string): Promise<void> {
    const label = this.sayOf(`command.${command}`);
    await this.form(command).getByRole('button', { name: label, exact: true }).click();
    await this.page.locator('.hy-result', { hasText: this.say('case.done', { action: label }) }).waitFor();
    await this.settled();
  }

  /** Fills the open form in and sends it. */
  async fillAndSend(command: string, values: FormValues): Promise<void> {
    await this.fill(command, values);
    await this.send(command);
  }

  /** Takes a task from the worklist, fills its form in, and sends it. */
  async does(caseId: string, command: string, values: FormValues = {}): Promise<void> {
    await this.openTask(caseId, command);
    await this.fillAndSend(command, values);
  }
}
