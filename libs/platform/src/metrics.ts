import { Registry, collectDefaultMetrics } from 'prom-client';

/**
 * A registry of one process, with Node's own figures under the prefix `huiying_`. Labels never carry a person,
 * a case or any text: a figure says how much, not whose.
 */
export function createMetrics(component: string, options: { processFigures: boolean } = { processFigures: true }): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ component });
  if (options.processFigures) collectDefaultMetrics({ register: registry, prefix: 'huiying_' });
  return registry;
}
