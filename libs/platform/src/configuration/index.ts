export { readConfiguration, type Configuration, type Environment } from './read';
export { ConfigurationError, LOGIN_ROLES_SQL, type ConfigurationProblem } from './error';
export { configurationTable } from './table';
export { MODES, type Mode } from './variables';
export type { ProcessName } from './variable';
