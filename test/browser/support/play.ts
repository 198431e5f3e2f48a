import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSystem, type TestSystem } from '@huiying/testkit';
import { ADDRESSES, type Address } from '../../../apps/web/src/addresses';
import { buildPages } from './built-pages';
import { startBrowser, type TestBrowser } from './chromium';
import { putCounty, type Who } from './county';
import { startEmptyInstallation } from './empty-installation';
import { inspect } from './inspection';
import { Person, type Locale, type Word } from './person';
import { letSessionsEnd } from './sessions';

/** Is this path the page of that address? A page that has an address of its own is not taken for one of many. */
function isAddress(address: Address, path: string): boolean {
  if ((ADDRESSES as readonly string[]).includes(path.slice(1))) return path === `/${address}`;
  return new RegExp(`^/${address.replaceAll(/:\w+/g, '[^/]+')}$`).test(path);
}

/** The stage: the whole system, a browser, and the people who have come. */
export class Play {
  private readonly people = new Map<Who, Person>();
  private readonly wrong: string[] = [];
  private readonly seen = new Set<string>();
  private broken = false;

  private constructor(private readonly system: TestSystem, private readonly chromium: TestBrowser, private readonly files: string) {}

  static async begin(): Promise<Play> {
    await buildPages();
    const files = await mkdtemp(join(tmpdir(), 'huiying-browser-files-'));
    process.env['HUIYING_FILES'] = files;
    const system = await startSystem(putCounty);
    try {
      return new Play(system, await startBrowser(), files);
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
      await rm(this.files, { recursive: true, force: true });
    }
  }

  /** Somebody opens the first page in a browser of his own. */
  async arrive(who: Who, how: { readonly locale: Locale; readonly phone?: boolean }, url = this.system.url): Promise<Person> {
    const person = await Person.arrive(this.chromium.browser, url, who, how);
    this.people.set(who, person);
    return person;
  }

  /** Somebody opens the first page of an installation that is still empty; with the code that it printed. */
  async arriveFirst(who: Who, how: { readonly locale: Locale }, work: (person: Person, code: string) => Promise<void>): Promise<void> {
    const empty = await startEmptyInstallation(this.system);
    try {
      const person = await this.arrive(who, how, empty.url);
      await work(person, empty.code);
      await person.leave();
      this.people.delete(who);
    } finally {
      await empty.stop();
    }
  }

  /** Somebody comes and signs in. */
  async comeToWork(who: Who, how: { readonly locale: Locale; readonly phone?: boolean; readonly begins?: Word }): Promise<Person> {
    const person = await this.arrive(who, how);
    await person.signInTo(how.begins ?? 'work.title');
    return person;
  }

  person(who: Who): Person {
    const person = this.people.get(who);
    if (person === undefined) throw new Error(`${who} has not come`);
    return person;
  }

  /** The sessions of somebody end in so many seconds; he signed in so many hours ago. */
  letSessionsEnd(who: Who, seconds: number, hoursAgo = 0): Promise<void> {
    return letSessionsEnd(this.system.ownerUrl, who, seconds, hoursAgo);
  }

  /** Looks at the open page in both languages and widths; what is wrong fails the scene when it is over. */
  async inspect(person: Person, what: string): Promise<void> {
    this.seen.add(new URL(person.page.url()).pathname);
    this.wrong.push(...(await inspect(person, what)));
  }

  /** Pages of the router at which nobody has looked. */
  notSeen(): readonly Address[] {
    return ADDRESSES.filter((address) => ![...this.seen].some((path) => isAddress(address, path)));
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
