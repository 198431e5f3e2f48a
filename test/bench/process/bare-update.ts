import type { TemporalClient } from '@huiying/temporal/client';
import type { TestSystem } from '@huiying/testkit';
import { clock, figuresOf, timed, type Figures } from '../support/figures';
import { BareRuns } from './bare-runs';

const AT_ONCE = 16;
const ROUNDS = { warmUp: 5, measured: 60 };
const ROUNDS_AT_ONCE = 8;

export interface UpdateReport {
  readonly one: Figures;
  readonly atOnce: Figures;
  readonly perSecondAtOnce: number;
}

/** What a command would cost at least if it went through a workflow: an update that asks for one empty activity. */
export async function bareUpdate(system: TestSystem, temporal: TemporalClient): Promise<UpdateReport> {
  const bare = await BareRuns.start(system, temporal, AT_ONCE);
  try {
    const one: number[] = [];
    for (let n = 0; n < ROUNDS.warmUp + ROUNDS.measured; n += 1) {
      const { ms } = await timed(async () => bare.handles[0]?.executeUpdate('oneActivity'));
      if (n >= ROUNDS.warmUp) one.push(ms);
    }
    const atOnce: number[] = [];
    let busyMs = 0;
    for (let round = 0; round <= ROUNDS_AT_ONCE; round += 1) {
      const from = clock();
      const times = await Promise.all(bare.handles.map((handle) => timed(() => handle.executeUpdate('oneActivity'))));
      if (round > 0) {
        busyMs += clock() - from;
        atOnce.push(...times.map(({ ms }) => ms));
      }
    }
    return { one: figuresOf(one), atOnce: figuresOf(atOnce), perSecondAtOnce: (atOnce.length / busyMs) * 1000 };
  } finally {
    await bare.end();
  }
}
