import { Client } from 'pg';
import type { TemporalClient } from '@huiying/temporal/client';
import { until, type TestSystem } from '@huiying/testkit';
import { cpuAdded, cpuBetween, cpuSoFar, NO_CPU, type CpuMs } from '../support/cpu';
import { clock, figuresOf, inLanes, type Figures } from '../support/figures';
import { atRest } from './at-rest';
import { Life, People } from './life';
import { UNTIL_DELIVERED, UNTIL_RATED, type Step } from './step';

/** A round is so many cases at once, each with twelve steps of people. */
const AT_ONCE = 16;
const ROUNDS = { warmUp: 12, measured: 12 };
const RATING_ASKED_MS = 60_000;

export interface StepsReport {
  readonly cases: number;
  readonly steps: number;
  /** Milliseconds in which all lanes were at work. */
  readonly busyMs: number;
  readonly perSecond: number;
  /** Over everything from the first case made to the last window ended, waits and what is not counted included. */
  readonly perSecondInAll: number;
  readonly oneStep: Figures;
  /** From the delivery of the reply to the rating that the system asks for; beside the steps, not in them. */
  readonly untilAsked: Figures;
  /** Processor time while all lanes were at work, by whose process, in milliseconds. */
  readonly cpu: CpuMs;
  /** Processor time of everything from the first case made to the last window ended, in milliseconds. */
  readonly cpuInAll: CpuMs;
}

/** The twelve human steps of the main life over HTTP, while relay and worker do their part. */
export async function twelveSteps(system: TestSystem, temporal: TemporalClient): Promise<StepsReport> {
  const people = await People.signIn(system.url);
  const owner = new Client({ connectionString: system.ownerUrl });
  await owner.connect();
  const stepMs: number[] = [];
  const askedMs: number[] = [];
  let busyMs = 0;
  let cpu = NO_CPU;
  let beganAt = clock();
  let endedAt = beganAt;
  let cpuAtBegin = cpuSoFar();
  let cpuInAll = NO_CPU;
  try {
    for (let round = 0; round < ROUNDS.warmUp + ROUNDS.measured; round += 1) {
      const counts = round >= ROUNDS.warmUp;
      if (round === ROUNDS.warmUp) [beganAt, cpuAtBegin] = [clock(), cpuSoFar()];
      const lives: Life[] = [];
      await inLanes(Array.from({ length: AT_ONCE }, (_, n) => n), AT_ONCE, async (n) => void lives.push(await Life.begin(people, system.url, `关于第${round * AT_ONCE + n}处井盖的建议`)));
      // What the making of the cases sets going is not of the twelve steps.
      await atRest(system, temporal, lives);
      const delivered = new Map<Life, number>();
      const through = async (steps: readonly Step[]): Promise<void> => {
        const [from, cpuFrom] = [clock(), cpuSoFar()];
        await inLanes(lives, AT_ONCE, async (life) => {
          for (const step of steps) {
            const began = clock();
            await life.do(system.url, step);
            if (counts) stepMs.push(clock() - began);
          }
          delivered.set(life, clock());
        });
        if (!counts) return;
        busyMs += clock() - from;
        cpu = cpuAdded(cpu, cpuBetween(cpuFrom, cpuSoFar()));
      };
      await through(UNTIL_DELIVERED);
      await until(async () => {
        for (const [caseId, rating] of await ratingsOf(owner, lives)) {
          const life = lives.find(({ id }) => id === caseId);
          if (life === undefined || life.rating !== null) continue;
          life.rating = rating;
          if (counts) askedMs.push(clock() - (delivered.get(life) ?? 0));
        }
        return lives.every(({ rating }) => rating !== null);
      }, { timeout: RATING_ASKED_MS, every: 20, what: 'the ratings to be asked for' });
      await atRest(system, temporal, lives);
      await through(UNTIL_RATED);
    }
    endedAt = clock();
    cpuInAll = cpuBetween(cpuAtBegin, cpuSoFar());
  } finally {
    await owner.end();
  }
  const allMs = endedAt - beganAt;
  return { cases: AT_ONCE * ROUNDS.measured, steps: stepMs.length, busyMs, perSecond: (stepMs.length / busyMs) * 1000, perSecondInAll: (stepMs.length / allMs) * 1000, oneStep: figuresOf(stepMs), untilAsked: figuresOf(askedMs), cpu, cpuInAll };
}

async function ratingsOf(owner: Client, lives: readonly Life[]): Promise<readonly (readonly [string, string])[]> {
  const { rows } = await owner.query<{ caseId: string; id: string }>({ name: 'ratings', text: 'select case_id as "caseId", part_id as id from rating_view where case_id = any ($1::uuid[])', values: [lives.map(({ id }) => id)] });
  return rows.map(({ caseId, id }) => [caseId, id] as const);
}
