/** Wakes a loop that rests: rung while nobody waits, it is heard at the next wait. */
export class Bell {
  private rung = false;
  private wakeUp: (() => void) | null = null;

  ring(): void {
    this.rung = true;
    this.wakeUp?.();
  }

  /** Waits until it is rung, at most `limitMs`. */
  async wait(limitMs: number): Promise<void> {
    if (!this.rung) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.wakeUp = resolve;
        timer = setTimeout(resolve, limitMs);
      });
      clearTimeout(timer);
      this.wakeUp = null;
    }
    this.rung = false;
  }
}
