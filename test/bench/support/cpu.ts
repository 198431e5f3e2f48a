import { readdirSync, readFileSync } from 'node:fs';

/** Whose processor time is counted: the processes that this run has started, and this one. */
export const PARTIES = ['api', 'worker', 'postgres', 'temporal', 'measuring'] as const;
export type Party = (typeof PARTIES)[number];
export type CpuMs = Readonly<Record<Party, number>>;

/** The kernel counts in hundredths of a second. */
const TICK_MS = 10;

interface Stat { readonly parent: number; readonly ms: number; readonly endedChildrenMs: number }

/** Processor time of all parties so far, in milliseconds; backends of PostgreSQL that have ended are counted by their parent. Linux only. */
export function cpuSoFar(): CpuMs {
  const stats = new Map<number, Stat>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : undefined;
    if (stat !== undefined) stats.set(Number(name), stat);
  }
  const sums: Record<Party, number> = { api: 0, worker: 0, postgres: 0, temporal: 0, measuring: 0 };
  for (const [pid, { ms, endedChildrenMs }] of stats) {
    const party = partyOf(pid, stats);
    if (party !== undefined) sums[party] += ms + (party === 'postgres' ? endedChildrenMs : 0);
  }
  return sums;
}

export const cpuBetween = (from: CpuMs, to: CpuMs): CpuMs => eachParty((party) => to[party] - from[party]);
export const cpuAdded = (one: CpuMs, other: CpuMs): CpuMs => eachParty((party) => one[party] + other[party]);
export const NO_CPU: CpuMs = eachParty(() => 0);

function eachParty(valueOf: (party: Party) => number): CpuMs {
  return { api: valueOf('api'), worker: valueOf('worker'), postgres: valueOf('postgres'), temporal: valueOf('temporal'), measuring: valueOf('measuring') };
}

function partyOf(pid: number, stats: ReadonlyMap<number, Stat>): Party | undefined {
  if (pid === process.pid) return 'measuring';
  let above = stats.get(pid)?.parent;
  while (above !== undefined && above !== process.pid) above = stats.get(above)?.parent;
  if (above === undefined) return undefined;
  const command = commandOf(pid);
  if (command.includes('/api/dist/')) return 'api';
  if (command.includes('/worker/dist/')) return 'worker';
  if (command.includes('postgres')) return 'postgres';
  return command.includes('temporal') ? 'temporal' : undefined;
}

const commandOf = (pid: number): string => read(`/proc/${pid}/cmdline`) ?? '';

function statOf(pid: number): Stat | undefined {
  // Behind the name, which may hold blanks and brackets: state, parent, …, own time in user and kernel, that of ended children.
  const fields = read(`/proc/${pid}/stat`)?.replace(/^.*\) /s, '').split(' ').map(Number);
  if (fields === undefined) return undefined;
  const at = (n: number): number => (fields[n] ?? 0) * TICK_MS;
  return { parent: fields[1] ?? 0, ms: at(11) + at(12), endedChildrenMs: at(13) + at(14) };
}

/** A process may end between two looks. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return undefined;
    throw error;
  }
}
