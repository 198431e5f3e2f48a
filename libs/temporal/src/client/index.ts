export { temporalClient, type TemporalClient, type TemporalClientOptions } from './connect';
export { isNotFound, isTemporalUnavailable } from './errors';
export { registerSearchAttributes, searchAttributesOfCase } from './search-attributes';
