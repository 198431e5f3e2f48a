import type { Page, Request } from 'playwright-core';
import { until } from '@huiying/testkit';

const PATIENCE_MS = 30_000;

/** What a page asks of the api and what goes wrong in it. */
export class Traffic {
  private readonly open = new Set<Request>();
  /** Faults of the page itself, as its console shows them. A refused request is an answer, not a fault. */
  readonly faults: string[] = [];

  constructor(page: Page) {
    const over = (request: Request): void => void this.open.delete(request);
    page.on('request', (request) => this.open.add(request));
    page.on('requestfinished', over);
    page.on('requestfailed', over);
    page.on('pageerror', (error) => this.faults.push(`${error.name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource: the server responded with a status of 4')) this.faults.push(message.text());
    });
  }

  get quiet(): boolean {
    return this.open.size === 0;
  }
}

/** Two frames have been drawn. */
const drawn = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** Waits until a page has read and drawn everything that it wants. */
export async function settled(page: Page, traffic: Traffic): Promise<void> {
  await until(async () => {
    if (!traffic.quiet) return false;
    await drawn(page);
    // A page that has come has its heading; before that, and while a part of it shows grey lines, it is still on its way.
    return traffic.quiet && (await page.locator('h1').count()) > 0 && (await page.locator('.ant-skeleton').count()) === 0;
  }, { timeout: PATIENCE_MS, every: 30, what: `the page ${page.url()} to be complete` });
}
