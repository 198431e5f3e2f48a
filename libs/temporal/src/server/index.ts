export { NoTemporalServer, resolveDevServer, resolveTemporalServer, resolveTimeSkippingServer, WAYS, type Miss, type ResolveOptions, type ServerProgram, type TemporalServer } from './resolve';
export { DEV_SERVER, TIME_SKIPPING_SERVER, type PinnedProgram } from './programs';
export { spawnDevServer, waitUntilServing, type DevServerStart } from './dev-server';
export type { Outcome, Search, Way } from './way';
