import { poolFigures } from '@huiying/persistence';
import { Gauge, type Registry } from 'prom-client';

/** Connections of this process to the database, as they stand when the figures are asked for. */
export function poolMetrics(registry: Registry, dataSource: Parameters<typeof poolFigures>[0]): void {
  const connections: Gauge = new Gauge({
    name: 'huiying_db_connections', help: 'Connections to the database by what they do', labelNames: ['state'], registers: [registry],
    collect: () => {
      const { busy, idle } = poolFigures(dataSource);
      connections.set({ state: 'busy' }, busy);
      connections.set({ state: 'idle' }, idle);
    },
  });
  const waiting: Gauge = new Gauge({ name: 'huiying_db_waiting', help: 'Work that waits for a connection to the database', registers: [registry], collect: () => waiting.set(poolFigures(dataSource).waiting) });
}
