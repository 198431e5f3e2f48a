import { Gauge, type Registry } from 'prom-client';
import type { SweepResult } from '../sweeper/sweep';

/** Cases and runs side by side, as the last sweep saw them. */
export function sweepMetrics(registry: Registry): (result: SweepResult) => void {
  const gauge = (name: string, help: string): Gauge => new Gauge({ name: `huiying_sweep_${name}`, help, registers: [registry] });
  const open = gauge('open_cases', 'Cases whose process must be running');
  const running = gauge('runs', 'Runs of cases');
  const withoutRun = gauge('without_run', 'Open cases without a run');
  const runOfEnded = gauge('run_of_ended', 'Runs of cases of which nothing runs any more');
  const unknown = gauge('unknown_runs', 'Runs of cases that the database does not know');
  const parked = new Gauge({ name: 'huiying_parked_orders', help: 'Orders that wait for an operator', registers: [registry] });
  return (result) => {
    parked.set(result.parked);
    open.set(result.open);
    running.set(result.running);
    withoutRun.set(result.withoutRun);
    runOfEnded.set(result.runOfEnded);
    unknown.set(result.unknown);
  };
}
