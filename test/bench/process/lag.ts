import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { caseWorkflowId, FACTS_CHANGED } from '@huiying/contracts';
import type { CaseId } from '@huiying/engine';
import type { TemporalClient } from '@huiying/temporal/client';
import { until, type TestSystem } from '@huiying/testkit';
import { isTold } from '../../e2e/support/store';
import { Life, People } from '../life/life';
import { UNTIL_DELIVERED } from '../life/step';
import { cpuAdded, cpuBetween, cpuSoFar, NO_CPU, type CpuMs } from '../support/cpu';
import { figuresOf, inLanes, type Figures } from '../support/figures';
import { BareRuns } from './bare-runs';
import { signalsTakenIn } from './histories';

const PER_SECOND = 30;
const BLOCK_S = 8;
/** Each case, and each bare run, is told once in a block: a case grows with what is done on it, and no real one is acted on every second. */
const CASES = PER_SECOND * BLOCK_S;
const BLOCKS = { warmUp: 1, measured: 3 };

export interface LagReport {
  readonly perSecond: number;
  readonly cases: number;
  /** From shortly before the commit until the workflow has taken the facts in. */
  readonly process: Figures;
  /** From the call of an awaited signal until a workflow that does nothing has taken it in. */
  readonly bareSignal: Figures;
  /** Processor time of all commands with what their telling took, in milliseconds. */
  readonly cpu: CpuMs;
}

/** How late the process of a case is, against a bare signal on the same server; blocks of both take turns. */
export async function processLag(system: TestSystem, temporal: TemporalClient): Promise<LagReport> {
  const people = await People.signIn(system.url);
  const logContact = UNTIL_DELIVERED.find(({ command }) => command === 'logContact');
  if (logContact === undefined) throw new Error('no step logs a contact');
  const lives: Life[] = [];
  await inLanes(Array.from({ length: CASES }, (_, n) => n), 4, async (n) => {
    const life = await Life.begin(people, system.url, `关于第${n}处健身设施的建议`);
    for (const step of UNTIL_DELIVERED.slice(0, UNTIL_DELIVERED.indexOf(logContact))) await life.do(system.url, step);
    lives.push(life);
  });
  const bare = await BareRuns.start(system, temporal, CASES);
  try {
    const commands: string[] = [];
    const signals = new Map<number, number>();
    let cpu = NO_CPU;
    for (let block = 0; block < BLOCKS.warmUp + BLOCKS.measured; block += 1) {
      const counts = block >= BLOCKS.warmUp;
      await until(() => isTold(system), { timeout: 60_000, every: 100, what: 'the processes to be told' });
      const cpuFrom = cpuSoFar();
      await steadily(async (n) => {
        const life = lives[n % CASES];
        await life?.do(system.url, logContact);
        if (counts && life !== undefined) commands.push(life.commandId('logContact'));
      });
      await until(() => isTold(system), { timeout: 60_000, every: 100, what: 'the processes to be told' });
      if (counts) cpu = cpuAdded(cpu, cpuBetween(cpuFrom, cpuSoFar()));
      await steadily(async (n) => {
        const no = block * 10_000 + n;
        if (counts) signals.set(no, Date.now());
        await bare.handles[n % CASES]?.signal('told', no);
      });
    }
    const takenIn = { timeout: 30_000, every: 1_000, what: 'everything to be taken in' };
    const lags = await until(() => lagsOf(system, temporal, lives, commands), takenIn);
    return { perSecond: PER_SECOND, cases: CASES, process: figuresOf(lags), bareSignal: figuresOf(await until(() => bareLags(bare, signals), takenIn)), cpu };
  } finally {
    await bare.end();
  }
}

/** Begins so much work in a second, whether or not the work before is done. */
async function steadily(work: (n: number) => Promise<void>): Promise<void> {
  const began = Date.now();
  const all: Promise<void>[] = [];
  for (let n = 0; n < PER_SECOND * BLOCK_S; n += 1) {
    await pause(Math.max(0, began + (n * 1000) / PER_SECOND - Date.now()));
    all.push(work(n));
  }
  await Promise.all(all);
}

async function lagsOf({ ownerUrl }: TestSystem, { client }: TemporalClient, lives: readonly Life[], commands: readonly string[]): Promise<readonly number[]> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    // The moment of entry is taken when the case is locked, some milliseconds before the commit: the lag is said rather too high.
    const { rows } = await owner.query<{ caseId: string; seq: number; at: number }>(
      `select case_id as "caseId", max(seq) as seq, min(extract(epoch from entered_at) * 1000 - (select offset_ms from clock))::float8 as at
         from case_event where command_id = any ($1::uuid[]) group by case_id, command_id`, [commands]);
    if (rows.length !== commands.length) throw new Error('a command has left no event');
    const lags: number[] = [];
    for (const { id } of lives) {
      const told = (await signalsTakenIn(client, caseWorkflowId(id as CaseId))).filter(({ name }) => name === FACTS_CHANGED);
      for (const { seq, at } of rows.filter(({ caseId }) => caseId === id)) {
        const knows = told.filter(({ values: [facts] }) => isFacts(facts) && facts.seq >= seq).reduce((first, one) => Math.min(first, one.at), Infinity);
        if (knows === Infinity) throw new Error('a process was never told');
        lags.push(knows - at);
      }
    }
    return lags;
  } finally {
    await owner.end();
  }
}

const isFacts = (value: unknown): value is { readonly seq: number } => typeof value === 'object' && value !== null && 'seq' in value && typeof value.seq === 'number';

async function bareLags({ client, handles }: BareRuns, sent: ReadonlyMap<number, number>): Promise<readonly number[]> {
  const lags: number[] = [];
  for (const { workflowId } of handles) {
    for (const { values: [no], at } of await signalsTakenIn(client, workflowId)) {
      const from = typeof no === 'number' ? sent.get(no) : undefined;
      if (from !== undefined) lags.push(at - from);
    }
  }
  if (lags.length !== sent.size) throw new Error('a bare signal was not taken in');
  return lags;
}
