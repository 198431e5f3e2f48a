import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSystem, type TestSystem } from '@huiying/testkit';
import { buildPages } from './built-pages';
import { startBrowser, type TestBrowser } from './chromium';
import { putCounty, type Who } from './county';
import { inspect } from './inspection';
import { Person, type Locale } from './person';

/** The stage: the whole system, a browser, and the people who have come. */
export class Play {
  private readonly people = new Map<Who, Person>();
  private readonly wrong: string[] = [];
  private broken = false;

  private constructor(private readonly system: TestSystem, private readonly chromium: TestBrowser) {}

  static async begin(): Promise<Play> {
    await buildPages();
    const system = await startSystem(putCounty);
    try {
      return new Play(system, await startBrowser());
    } catch (error) {
      await system.stop();
      throw error;
    }
  }

  async end(): Promise<void> {
    try {
      await this.chromium.close();
    } finally {
      await this.system.stop();
    }
  }

  /** Somebody opens the first page in a browser of his own. */
  async arrive(who: Who, how: { readonly locale: Locale; readonly phone?: boolean }): Promise<Person> {
    const person = await Person.arrive(this.chromium.browser, this.system.url, who, how);
    this.people.set(who, person);
    return person;
  }

  /** Somebody comes and signs in. */
  async comeToWork(who: Who, how: { readonly locale: Locale; readonly phone?: boolean }): Promise<Person> {
    const person = await this.arrive(who, how);
    await person.signInToWork();
    return person;
  }

  person(who: Who): Person {
    const person = this.people.get(who);
    if (person === undefined) throw new Error(`${who} has not come`);
    return person;
  }

  /** Looks at the open page in both languages and widths; what is wrong fails the scene when it is over. */
  async inspect(person: Person, what: string): Promise<void> {
    this.wrong.push(...(await inspect(person, what)));
  }

  /**
   * One scene. Each stands on the one before it: after a failure the others would only wait in vain. A failure says
   * what everybody had before him, and where the pictures of it lie.
   */
  async scene(name: string, work: () => Promise<void>): Promise<void> {
    if (this.broken) throw new Error('an earlier scene has failed');
    this.broken = true;
    try {
      await work();
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}\n${await this.whatEverybodySees()}`, { cause: error });
    }
    this.broken = false;
    const faults = [...this.people.values()].flatMap(({ name: who, traffic }) => traffic.faults.splice(0).map((fault) => `console of ${who}: ${fault}`));
    expect([...this.wrong.splice(0), ...faults]).toEqual([]);
  }

  private async whatEverybodySees(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'huiying-browser-failure-'));
    const lines = [...this.people.values()].map(async ({ name, page, traffic }) => {
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path, fullPage: true });
      return [`${name} at ${page.url()}: ${path}`, ...traffic.faults.map((fault) => `  ${fault}`)].join('\n');
    });
    return (await Promise.all(lines)).join('\n');
  }
}
