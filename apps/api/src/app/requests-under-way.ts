import type { ServerResponse } from 'node:http';

/** From so many requests at once on, people crowd. */
const CROWD = 12;

/** The requests that are being worked on in this process. */
export class RequestsUnderWay {
  private underWay = 0;

  get count(): number {
    return this.underWay;
  }

  /** Whether many people ask at once. */
  get crowded(): boolean {
    return this.underWay >= CROWD;
  }

  /** Counts a request until its answer is out or its connection is gone. */
  take(answer: Pick<ServerResponse, 'once'>): void {
    this.underWay += 1;
    answer.once('close', () => { this.underWay -= 1; });
  }
}
