import { join } from 'node:path';
import { freePort, startProcess, until, type StartedProcess, type TestSystem } from '@huiying/testkit';

export type Form = 'real' | 'hand' | 'oneStatement';
export const FORMS: readonly Form[] = ['real', 'hand', 'oneStatement'];

export interface Host {
  readonly url: string;
  readonly process: StartedProcess;
}

/** Starts one api for each form of writing, each a process of its own on the same database. */
export async function startHosts(system: TestSystem): Promise<Readonly<Record<Form, Host>>> {
  const [real, hand, oneStatement] = [await start(system, 'real'), await start(system, 'hand'), await start(system, 'oneStatement')];
  return { real, hand, oneStatement };
}

async function start(system: TestSystem, form: Form): Promise<Host> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const program = [...cpuProfile(form), '--require', join(__dirname, '..', 'support', 'typescript.cjs'), join(__dirname, 'host.ts')];
  const started = await startProcess(process.execPath, program, {
    env: { ...process.env, BENCH_EXECUTOR: form, PORT: String(port), DATABASE_API_URL: system.apiUrl, BENCH_OWNER_URL: system.ownerUrl },
  });
  await until(async () => {
    if (!started.isAlive()) throw new Error(`the ${form} api ended: ${started.output().slice(-4000)}`);
    return (await fetch(`${url}/health/live`)).status === 200;
  }, { timeout: 60_000, every: 100, what: `the ${form} api` });
  return { url, process: started };
}

/** BENCH_PROFILE names a folder for profiles of the processors' time; the figures of such a run are not worth much. */
const cpuProfile = (form: Form): readonly string[] => (process.env['BENCH_PROFILE'] === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${process.env['BENCH_PROFILE']}/${form}`]);

/** The statements that a host has shown, by command. */
export const statementsShown = ({ process: { output } }: Host): readonly { readonly command: string; readonly statements: readonly string[] }[] =>
  output().split('\n').filter((line) => line.startsWith('{"command"')).map((line) => JSON.parse(line) as { command: string; statements: string[] });
