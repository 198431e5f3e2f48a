import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger } from 'pino';

/** From the gravest to the most talkative. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
/** Lines of this level and of graver ones are written. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Keys that never reach a log, at the top or one or two levels below it. */
const SECRET_KEYS = [
  'password', 'passwords', 'secret', 'token', 'cookie', 'authorization', 'codecKey', 'databaseUrl', 'connectionString', 'idCard', 'mobile', 'text',
];
const redactedPaths = SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]).concat(['*.headers["set-cookie"]', '*.*.headers["set-cookie"]']);

/**
 * JSON lines with the component's name. Ids, codes and durations may be logged; names, texts and secrets may not:
 * the usual keys are cut out here as a last net, callers do not rely on it.
 */
export function createLogger(component: string, level: LogLevel = 'info', destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { component, pid: process.pid },
    timestamp: () => `,"time":"${new Date(Date.now()).toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: redactedPaths, censor: '[cut]' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
