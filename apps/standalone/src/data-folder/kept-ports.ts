import { freePort, portState } from '@huiying/platform';
import { readJsonFile, writeJsonFile } from './json-file';

const NAMES = ['postgres', 'temporal', 'worker'] as const;
/** What listens on a kept port. */
export type PortName = (typeof NAMES)[number];
/** The port of each. */
export type KeptPorts = Readonly<Record<PortName, number>>;

/**
 * The ports of the servers, chosen on the first start and kept. One that another program has taken meanwhile is
 * replaced, and `replaced` is told.
 */
export async function keptPorts(file: string, replaced: (name: PortName, port: number) => void): Promise<KeptPorts> {
  const found: Readonly<Record<string, unknown>> = Object(readJsonFile(file));
  const ports: Record<PortName, number> = { postgres: 0, temporal: 0, worker: 0 };
  const used = new Set<number>();
  for (const name of NAMES) {
    const kept = found[name];
    const stays = typeof kept === 'number' && (await portState(kept)) === 'free';
    ports[name] = stays ? kept : await otherPort(used);
    used.add(ports[name]);
    if (typeof kept === 'number' && !stays) replaced(name, ports[name]);
  }
  writeJsonFile(file, ports);
  return ports;
}

async function otherPort(used: ReadonlySet<number>): Promise<number> {
  const port = await freePort();
  return used.has(port) ? otherPort(used) : port;
}
