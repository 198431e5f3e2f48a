import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { endProcess, identify, waitUntilGone, type ProcessIdentity } from '@huiying/platform';
import { endStepsOf, ENDING_ORDER, type ChildName } from './child';
import type { Registry } from './registry';

/** How a process is started, and when it counts as started. */
export interface ChildPlan {
  readonly name: ChildName;
  readonly spawn: () => ChildProcess;
  /** Resolves when it serves; rejects when it will not. Absent: as soon as it runs. */
  readonly ready?: (child: ChildProcess) => Promise<void>;
}

/** Who is told what happens to the processes by itself. */
export interface SupervisorEvents {
  readonly childEnded: (name: ChildName, how: string, seconds: number) => void;
  readonly childIsBack: (name: ChildName) => void;
  /** It was started again and cannot run, or runs and does not serve. */
  readonly childIsNotBack: (name: ChildName, cause: unknown) => void;
}

interface Running {
  readonly plan: ChildPlan;
  readonly child: ChildProcess;
  readonly identity: ProcessIdentity;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A process that has run this long is healthy: its next end begins with the short pause again. */
const HEALTHY_MS = 60_000;

/** Starts processes, starts again with growing pauses what ends by itself, and ends all in order. */
export class Supervisor {
  private readonly running = new Map<ChildName, Running>();
  private readonly restarts = new Map<ChildName, { timer: NodeJS.Timeout }>();
  private ending = false;

  constructor(private readonly registry: Registry, private readonly events: SupervisorEvents) {}

  /** Starts a process for the first time; throws where it ends before it is ready. */
  async start(plan: ChildPlan): Promise<void> {
    const running = await this.launch(plan);
    let ready = false;
    const failed = new Promise<never>((_resolve, reject) => {
      running.child.once('exit', (code, signal) => (ready ? undefined : reject(new Error(`${plan.name} ended while starting (${ending(code, signal)})`))));
    });
    // Where `ready` rejects first, the end that follows is no news.
    failed.catch(() => undefined);
    await Promise.race([plan.ready?.(running.child) ?? Promise.resolve(), failed]);
    ready = true;
    this.watch(running, FIRST_PAUSE_MS);
  }

  /** The processes that run, by name. */
  identityOf(name: ChildName): ProcessIdentity | undefined {
    return this.running.get(name)?.identity;
  }

  /** Ends everything in order and starts nothing again. Gives the names of what does not end. */
  async endAll(): Promise<string[]> {
    this.ending = true;
    for (const { timer } of this.restarts.values()) clearTimeout(timer);
    const left: string[] = [];
    for (const name of ENDING_ORDER) {
      const running = this.running.get(name);
      if (running === undefined) continue;
      if (await endProcess(running.identity, endStepsOf(name))) this.forget(running);
      else left.push(name);
    }
    await this.endGuard();
    return left;
  }

  /** The guard ends by itself when its pipe closes; it has nothing to watch any more. */
  private async endGuard(): Promise<void> {
    const guard = this.running.get('guard');
    if (guard === undefined) return;
    guard.child.stdin?.end();
    if (!(await waitUntilGone(guard.identity, 5_000))) await endProcess(guard.identity, [{ signal: 'SIGKILL', waitMs: 5_000 }]);
    this.forget(guard);
  }

  private async launch(plan: ChildPlan): Promise<Running> {
    if (this.ending) throw new Error('Everything is ending.');
    const child = plan.spawn();
    const identity = child.pid === undefined ? undefined : identify(child.pid);
    if (identity === undefined) {
      const [cause] = await Promise.race([once(child, 'error'), once(child, 'exit')]);
      throw new Error(`${plan.name} cannot be started`, { cause });
    }
    // Once it runs, its end is what counts; an error event only says that a signal or a message did not reach it.
    child.on('error', () => undefined);
    const running = { plan, child, identity };
    this.running.set(plan.name, running);
    this.registry.add(plan.name, identity);
    return running;
  }

  private watch(running: Running, pauseMs: number): void {
    const { plan, child } = running;
    const since = Date.now();
    const ended = (how: string): void => {
      this.forget(running);
      if (this.ending) return;
      const pause = Date.now() - since > HEALTHY_MS ? FIRST_PAUSE_MS : pauseMs;
      this.events.childEnded(plan.name, how, pause / 1000);
      this.restarts.set(plan.name, { timer: setTimeout(() => void this.startAgain(plan, Math.min(pause * 2, LONGEST_PAUSE_MS)), pause) });
    };
    if (child.exitCode !== null || child.signalCode !== null) ended(ending(child.exitCode, child.signalCode));
    else child.once('exit', (code, signal) => ended(ending(code, signal)));
  }

  private async startAgain(plan: ChildPlan, nextPauseMs: number): Promise<void> {
    this.restarts.delete(plan.name);
    if (this.ending) return;
    let child: ChildProcess | undefined;
    try {
      const running = await this.launch(plan);
      child = running.child;
      this.watch(running, nextPauseMs);
      await plan.ready?.(child);
      // It may have ended while it was waited for: then what serves is its successor, which says so itself.
      if (!this.ending && this.running.get(plan.name)?.child === child) this.events.childIsBack(plan.name);
    } catch (cause) {
      if (this.ending) return;
      // Where the process has ended again, `watch` has said so and set the next attempt.
      if (this.running.get(plan.name)?.child === child) this.events.childIsNotBack(plan.name, cause);
      if (this.running.get(plan.name) === undefined && !this.restarts.has(plan.name)) {
        this.restarts.set(plan.name, { timer: setTimeout(() => void this.startAgain(plan, Math.min(nextPauseMs * 2, LONGEST_PAUSE_MS)), nextPauseMs) });
      }
    }
  }

  private forget({ plan, child, identity }: Running): void {
    if (this.running.get(plan.name)?.child === child) this.running.delete(plan.name);
    this.registry.remove(plan.name, identity);
  }
}

const ending = (code: number | null, signal: NodeJS.Signals | null): string => signal ?? `code ${code ?? '?'}`;
