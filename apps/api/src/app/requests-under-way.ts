import type { ServerResponse } from 'node:http';

/** From so many requests at once on, people crowd. */
const CROWD = 8;
/** Between the answers to a crowd and its next requests the machine is still theirs, for so many milliseconds. */
const REMEMBERED_MS = 200;

/** The requests that are being worked on in this process. */
export class RequestsUnderWay {
  private underWay = 0;
  private crowdedAt = -Infinity;

  /** `now`: a clock in milliseconds that only runs forward. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  get count(): number {
    return this.underWay;
  }

  /** Whether many people ask at once, or did so a moment ago. */
  get crowded(): boolean {
    return this.underWay >= CROWD || this.now() - this.crowdedAt < REMEMBERED_MS;
  }

  /** Counts a request until its answer is out or its connection is gone. */
  take(answer: Pick<ServerResponse, 'once'>): void {
    this.underWay += 1;
    answer.once('close', () => {
      if (this.underWay >= CROWD) this.crowdedAt = this.now();
      this.underWay -= 1;
    });
  }
}
