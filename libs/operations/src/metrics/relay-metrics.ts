import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { RelayObserver } from '../relay/observer';

const SECOND = 1_000;

/** The lag between facts and processes, as figures of one relay. What failed goes to `failed` as well, for the log. */
export function relayMetrics(registry: Registry, failed: (error: unknown, caseId: string | null) => void): RelayObserver {
  const registers = [registry];
  const told = new Histogram({ name: 'huiying_relay_lag_seconds', help: 'From a fact to the message to its process', buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300], registers });
  const rows = new Gauge({ name: 'huiying_relay_waiting', help: 'Cases whose process is still to be told', registers });
  const oldest = new Gauge({ name: 'huiying_relay_oldest_seconds', help: 'Age of the oldest fact that was not told', registers });
  const failures = new Counter({ name: 'huiying_relay_failures_total', help: 'Cases that could not be told, each try', registers });
  const outages = new Counter({ name: 'huiying_relay_outages_total', help: 'Rounds without an answer of Temporal or PostgreSQL', registers });
  return {
    told: (waitedMs) => told.observe(waitedMs / SECOND),
    waiting: (count, oldestMs) => {
      rows.set(count);
      oldest.set(oldestMs / SECOND);
    },
    failed: (caseId, error) => {
      failures.inc();
      failed(error, caseId);
    },
    unavailable: (error) => {
      outages.inc();
      failed(error, null);
    },
  };
}
