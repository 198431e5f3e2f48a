import type { Texts } from './texts';

/** What the launcher writes to the terminal: plain lines, so that a log file of them can be read too. */
export interface Terminal {
  line(text: string): void;
  /** Runs a step; says that it has begun, every five seconds that it is still busy, and how long it took. */
  step<T>(text: string, work: (progress: (detail: string) => void) => Promise<T>): Promise<T>;
}

const BUSY_EVERY_MS = 5_000;

export function createTerminal(texts: Texts, write: (line: string) => void): Terminal {
  const line = (text: string): void => write(`${text}\n`);
  return {
    line,
    step: async (text, work) => {
      const begin = Date.now();
      let detail = '';
      line(`  ${text} …`);
      const timer = setInterval(() => line(`  ${texts.stillBusy(detail === '' ? text : `${text} (${detail})`, Math.round((Date.now() - begin) / 1000))}`), BUSY_EVERY_MS);
      try {
        const result = await work((news) => {
          detail = news;
        });
        line(`  ${texts.done(text, (Date.now() - begin) / 1000)}`);
        return result;
      } finally {
        clearInterval(timer);
      }
    },
  };
}
