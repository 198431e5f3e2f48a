import { ConfigurationError, MISSING_LOGIN_ROLE, type ConfigurationProblem } from './error';
import type { ProcessName } from './variable';
import { VARIABLES, type VariableName } from './variables';

type Values = { -readonly [K in VariableName]: ReturnType<(typeof VARIABLES)[K]['schema']['parse']> };

/** The configuration as it was given, every value checked; absent ones undefined where there is no plain default. */
export type Configuration = Readonly<Values>;

/** The environment, or what stands for it in a test. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Checks the environment for one kind of process and gives the typed configuration. Called once, where the process
 * begins; everything else gets values. Throws ConfigurationError, which lists every wrong variable.
 */
export function readConfiguration(environment: Environment, processName: ProcessName): Configuration {
  const problems: ConfigurationProblem[] = [];
  const values: Partial<Record<VariableName, unknown>> = {};
  for (const key of variableNames) {
    const { name, schema, requiredBy } = VARIABLES[key];
    const result = schema.safeParse(environment[name]);
    if (result.success) values[key] = result.data;
    else problems.push({ variable: name, problem: result.error.issues.map(({ message }) => message).join('; ') });
    const absent = environment[name] === undefined || environment[name].trim() === '';
    if (absent && requiredBy.includes(processName)) problems.push({ variable: name, problem: 'is required' });
  }
  if (processName === 'launcher') problems.push(...missingBesideOwner(environment));
  if (problems.length > 0) throw new ConfigurationError(problems);
  return Object.freeze(values as Values);
}

const variableNames = Object.keys(VARIABLES) as VariableName[];

const isSet = (value: string | undefined): boolean => value !== undefined && value.trim() !== '';

/** All three addresses of an own database, or none: the owner's role must never be used by api and worker. */
function missingBesideOwner(environment: Environment): ConfigurationProblem[] {
  const roles = ['DATABASE_API_URL', 'DATABASE_WORKER_URL'];
  if (isSet(environment['DATABASE_URL'])) return roles.filter((name) => !isSet(environment[name])).map((variable) => ({ variable, problem: MISSING_LOGIN_ROLE }));
  if (roles.some((name) => isSet(environment[name]))) return [{ variable: 'DATABASE_URL', problem: `is required beside ${roles.join(' and ')}: the owner of the tables, for migrations` }];
  return [];
}
