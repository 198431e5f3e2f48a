import { Bell } from './bell';

/** The work and its rhythm; `failed` hears what one time threw. */
export interface RepeaterOptions {
  /** What is done each time; it may throw, and is done again the next time all the same. */
  readonly work: () => Promise<void>;
  readonly failed: (error: unknown) => void;
  /** Rest between the end of one time and the next, in milliseconds. */
  readonly everyMs?: number;
}

/** Long enough to cost nothing, short enough that nothing stays undone for a minute. */
const EVERY_MS = 15_000;

/** Does one piece of work again and again, never twice at once, until it is stopped. */
export class Repeater {
  private readonly bell = new Bell();
  private stopping = false;
  private ended: Promise<void> | null = null;

  constructor(private readonly options: RepeaterOptions) {}

  /** Begins; asked again while it runs it changes nothing. */
  start(): void {
    this.ended ??= this.run();
  }

  /** Ends after the work that is under way. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.bell.ring();
    await this.ended;
  }

  private async run(): Promise<void> {
    const { work, failed, everyMs = EVERY_MS } = this.options;
    while (!this.stopping) {
      try {
        await work();
      } catch (error) {
        failed(error);
      }
      if (!this.stopping) await this.bell.wait(everyMs);
    }
  }
}
