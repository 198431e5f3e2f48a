import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { ChildPlan } from './supervisor';
import type { RecordedChild } from './registry';

/** Starts the guard and keeps it informed of what runs. */
export class GuardLink {
  private guard: ChildProcess | undefined;
  private latest: readonly RecordedChild[] = [];

  readonly plan: ChildPlan = {
    name: 'guard',
    spawn: () => {
      const child = spawn(process.execPath, [join(__dirname, 'guard.js')], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
      // A guard that has just died is started again; what is written to its pipe meanwhile is repeated then.
      child.stdin.on('error', () => undefined);
      this.guard = child;
      this.send();
      return child;
    },
  };

  /** Tells the guard what runs now. */
  tell(children: readonly RecordedChild[]): void {
    this.latest = children.filter(({ name }) => name !== 'guard');
    this.send();
  }

  private send(): void {
    if (this.guard?.stdin?.writable === true) this.guard.stdin.write(`${JSON.stringify(this.latest)}\n`);
  }
}
