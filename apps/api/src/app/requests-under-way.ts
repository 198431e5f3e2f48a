import type { ServerResponse } from 'node:http';

/** People crowd where, on the average of the last moments, so many requests are under way. */
const CROWD = 8;
/** In so many milliseconds the average has come two thirds of its way: a burst that is over sooner is no crowd. */
const MOMENTS_MS = 200;

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

  /** Whether many people have been asking at once for some moments. */
  get crowded(): boolean {
    this.letTimePass();
    return this.average >= CROWD;
  }

  /** Counts a request until its answer is out or its connection is gone. */
  take(answer: Pick<ServerResponse, 'once'>): void {
    this.letTimePass();
    this.underWay += 1;
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
