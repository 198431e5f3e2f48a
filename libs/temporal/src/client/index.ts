export { temporalClient, type TemporalClient, type TemporalClientOptions } from './connect';
export { isNotFound, isTemporalUnavailable } from './errors';
export { searchAttributesOfCase } from './search-attributes';
