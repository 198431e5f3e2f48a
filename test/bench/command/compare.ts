import type { TestSystem } from '@huiying/testkit';
import { Life, People, type Send } from '../life/life';
import { UNTIL_DELIVERED, type Step } from '../life/step';
import { figuresOf, inLanes, timed, type Figures } from '../support/figures';
import { FORMS, startHosts, statementsShown, type Form, type Host } from './hosts';

/** Rounds in which every form takes its turn; a round at once is one command on each of so many cases. */
const AFTER_ONE_ANOTHER = { warmUp: 20, measured: 120 };
const AT_ONCE = { warmUp: 2, measured: 10, cases: 16 };

export interface Comparison {
  readonly command: string;
  readonly how: 'one after another' | '16 at once';
  readonly figures: Readonly<Record<Form, Figures>>;
}

export interface CommandsReport {
  readonly comparisons: readonly Comparison[];
  readonly statements: readonly { readonly command: string; readonly statements: readonly string[] }[];
}

/** Commands that are compared; between them the cases are brought on by the real api. */
const COMPARED: readonly string[] = ['signFor', 'submitReply'];

/**
 * One command over HTTP against the same rows written by hand behind the same route. Relay and worker stand still, so
 * that nothing but the command is measured; the forms take turns, so that whatever else the machine does hits them alike.
 */
export async function compareCommands(system: TestSystem): Promise<CommandsReport> {
  const hosts = await startHosts(system);
  try {
    const people = await People.signIn(hosts.real.url);
    const comparisons = [
      ...(await lived(hosts, people, 'one after another', AFTER_ONE_ANOTHER.warmUp, AFTER_ONE_ANOTHER.measured, 1)),
      ...(await lived(hosts, people, '16 at once', AT_ONCE.warmUp, AT_ONCE.measured, AT_ONCE.cases)),
    ];
    return { comparisons, statements: statementsShown(hosts.hand) };
  } finally {
    await Promise.all(FORMS.map((form) => hosts[form].process.end()));
  }
}

async function lived(hosts: Readonly<Record<Form, Host>>, people: People, how: Comparison['how'], warmUp: number, measured: number, atOnce: number): Promise<readonly Comparison[]> {
  const rounds = warmUp + measured;
  const lives: Record<Form, Life[]> = { real: [], hand: [], oneStatement: [] };
  await inLanes(Array.from({ length: rounds * atOnce * FORMS.length }, (_, n) => n), 8, async (n) => {
    const form = FORMS[n % FORMS.length] ?? 'real';
    lives[form].push(await Life.begin(people, hosts.real.url, `关于第${n}处路灯的建议`));
  });
  const comparisons: Comparison[] = [];
  for (const step of UNTIL_DELIVERED) {
    if (COMPARED.includes(step.command)) comparisons.push({ command: step.command, how, figures: await compared(hosts, lives, step, warmUp, atOnce) });
    else await inLanes(FORMS.flatMap((form) => lives[form]), 8, (life) => life.do(hosts.real.url, step));
    if (comparisons.length === COMPARED.length) break;
  }
  return comparisons;
}

async function compared(hosts: Readonly<Record<Form, Host>>, lives: Readonly<Record<Form, readonly Life[]>>, step: Step, warmUp: number, atOnce: number): Promise<Comparison['figures']> {
  const ready: Record<Form, readonly Send[]> = { real: [], hand: [], oneStatement: [] };
  for (const form of FORMS) {
    ready[form] = lives[form].map((life) => life.prepared(step));
    // The first time only rehearses, and writes nothing.
    if (form !== 'real') await inLanes(ready[form], 4, (send) => send(hosts[form].url));
  }
  const ms: Record<Form, number[]> = { real: [], hand: [], oneStatement: [] };
  for (let round = 0; round * atOnce < ready.real.length; round += 1) {
    for (const form of FORMS) {
      const sent = ready[form].slice(round * atOnce, (round + 1) * atOnce);
      const times = await Promise.all(sent.map((send) => timed(() => send(hosts[form].url))));
      if (round >= warmUp) ms[form].push(...times.map((one) => one.ms));
    }
  }
  return { real: figuresOf(ms.real), hand: figuresOf(ms.hand), oneStatement: figuresOf(ms.oneStatement) };
}
