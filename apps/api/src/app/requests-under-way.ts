import type { ServerResponse } from 'node:http';

/** How many requests are being worked on in this process. */
export class RequestsUnderWay {
  private underWay = 0;

  get count(): number {
    return this.underWay;
  }

  /** Counts a request until its answer is out or its connection is gone. */
  take(answer: Pick<ServerResponse, 'once'>): void {
    this.underWay += 1;
    answer.once('close', () => { this.underWay -= 1; });
  }
}
