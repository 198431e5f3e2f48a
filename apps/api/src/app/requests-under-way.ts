import type { ServerResponse } from 'node:http';

/** People crowd where, on the average of the last moments, so many requests are under way. */
const CROWD = 8;
/** In so many milliseconds the average has come two thirds of its way: a few that are over sooner are no crowd. */
const MOMENTS_MS = 200;
/** So many at one moment are a crowd from the first of their moments on; the average begins there. */
const CROWD_AT_ONCE = 2 * CROWD;

/** The requests that are being worked on in this process. */
export class RequestsUnderWay {
  private underWay = 0;
  private average = 0;
  private averagedAt: number;

  /** `now`: milliseconds of a clock that only goes forward. */
  constructor(private readonly now: () => number = () => performance.now()) {
    this.averagedAt = now();
  }

  get count(): number {
    return this.underWay;
  }

  /** Whether many people are asking at once, or have been for some moments. */
  get crowded(): boolean {
    this.letTimePass();
    return this.average >= CROWD;
  }

  /** Counts a request until its answer is out or its connection is gone. */
  take(answer: Pick<ServerResponse, 'once'>): void {
    this.letTimePass();
    this.underWay += 1;
    if (this.underWay >= CROWD_AT_ONCE) this.average = Math.max(this.average, this.underWay);
    answer.once('close', () => {
      this.letTimePass();
      this.underWay -= 1;
    });
  }

  private letTimePass(): void {
    const now = this.now();
    const kept = Math.exp((this.averagedAt - now) / MOMENTS_MS);
    this.average = this.average * kept + this.underWay * (1 - kept);
    this.averagedAt = now;
  }
}
