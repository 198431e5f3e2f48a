import { join } from 'node:path';
import { SERVER_NODE_FLAGS } from '@huiying/platform';
import { startProcess, type StartedProcess } from '../processes';
import { until } from '../wait';

const ROOT = join(__dirname, '..', '..', '..', '..');
const READY_MS = 60_000;

/** The compiled api or worker as a process of its own, which a test kills and starts again. */
export interface Application {
  kill9(): Promise<void>;
  /** Starts it, and waits until it says that it is ready. */
  start(): Promise<void>;
  /** Starts it without waiting: what it needs may be down. */
  launch(): Promise<void>;
  ready(): Promise<boolean>;
  end(): Promise<void>;
  output(): string;
}

/** `npm test` builds before it runs the suites that need this. */
export function application(name: 'api' | 'worker', healthUrl: string, environment: Readonly<Record<string, string>>): Application {
  const program = join(ROOT, 'apps', name, 'dist', 'main.js');
  let current: StartedProcess | null = null;
  let written = '';
  const ready = async (): Promise<boolean> => {
    const answer = await fetch(healthUrl, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    return answer?.status === 200;
  };
  const launch = async (): Promise<void> => {
    current = await startProcess(process.execPath, [...SERVER_NODE_FLAGS, program], { cwd: ROOT, env: { ...process.env, ...environment } });
  };
  const gone = async (how: (p: StartedProcess) => Promise<void>): Promise<void> => {
    if (current === null) return;
    await how(current);
    written += current.output();
    current = null;
  };
  return {
    launch,
    ready,
    start: async () => {
      await launch();
      await until(async () => {
        if (current !== null && !current.isAlive()) throw new Error(`${name} ended: ${current.output().slice(-4000)}`);
        return ready();
      }, { timeout: READY_MS, every: 100, what: `${name} to be ready` });
    },
    kill9: () => gone((p) => p.kill9()),
    end: () => gone((p) => p.end()),
    output: () => written + (current?.output() ?? ''),
  };
}
