import type { Texts } from './texts';

/** What the launcher writes to the terminal: plain lines, so that a log file of them can be read too. */
export interface Terminal {
  line(text: string): void;
  /** Runs a step; says that it has begun, what it is at (once a second at most), every five seconds that it is still
   * busy, and in the end how long it took. */
  step<T>(text: string, work: (progress: (detail: string) => void) => Promise<T>): Promise<T>;
}

const BUSY_EVERY_MS = 5_000;
const NEWS_EVERY_MS = 1_000;

/** A terminal that writes whole lines through `write`. */
export function createTerminal(texts: Texts, write: (line: string) => void): Terminal {
  const line = (text: string): void => write(`${text}\n`);
  return {
    line,
    step: async (text, work) => {
      const begin = Date.now();
      let shown = begin;
      let detail = '';
      const withDetail = (): string => (detail === '' ? text : `${text} (${detail})`);
      const busy = (): void => {
        shown = Date.now();
        line(`  ${texts.stillBusy(withDetail(), Math.round((shown - begin) / 1000))}`);
      };
      line(`  ${text} …`);
      const timer = setInterval(() => (Date.now() - shown >= BUSY_EVERY_MS ? busy() : undefined), 1_000);
      try {
        const result = await work((news) => {
          detail = news;
          if (Date.now() - shown >= NEWS_EVERY_MS) busy();
        });
        line(`  ${texts.done(withDetail(), (Date.now() - begin) / 1000)}`);
        return result;
      } finally {
        clearInterval(timer);
      }
    },
  };
}
