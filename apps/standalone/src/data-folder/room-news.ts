import { freeMegabytes, SCARCE_MB } from './space';

/** From here on there is room again: more than it was scarce with, so that the two are not said by turns. */
const ENOUGH_MB = 50;
const LOOK_EVERY_MS = 5_000;

/** What is said: once when the room is gone, once when it is there again. */
export interface RoomWords {
  readonly isFull: () => void;
  readonly hasRoom: () => void;
}

/** Watches the disk that holds the data folder of a running system. */
export class RoomNews {
  private full = false;
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;

  /** `free` in MB, as the folder's disk has it unless said otherwise. */
  constructor(folder: string, private readonly words: RoomWords, private readonly free: () => number = () => freeMegabytes(folder)) {}

  start(): void {
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  /** From here on it looks and says nothing any more. */
  stop(): void {
    this.stopped = true;
    clearInterval(this.timer);
  }

  /** Looks now, where something has failed that a full disk may be the reason for; answers whether it is full. */
  look(): boolean {
    const free = this.free();
    if (!this.full && free < SCARCE_MB) {
      this.full = true;
      if (!this.stopped) this.words.isFull();
    } else if (this.full && free >= ENOUGH_MB) {
      this.full = false;
      if (!this.stopped) this.words.hasRoom();
    }
    return this.full;
  }
}
