import { makeTelemetryFilterString, Runtime, type LogMetadata, type Logger } from '@temporalio/worker';

/** Where the SDK's own lines go. They name workflow ids and codes; arguments and results are never among them. */
export interface RuntimeLog {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/**
 * Sets up Temporal's native part, once for each process and before anything else of it is used. It gets no signals: the
 * process ends in an order of its own.
 */
export function installRuntime(log: RuntimeLog, level: 'WARN' | 'ERROR' = 'WARN'): void {
  Runtime.install({
    logger: loggerFor(log),
    shutdownSignals: [],
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: level, other: level }), forward: {} } },
  });
}

function loggerFor(log: RuntimeLog): Logger {
  const quiet = (): void => undefined;
  const warn = (message: string, meta?: LogMetadata): void => log.warn(shown(meta), message);
  const error = (message: string, meta?: LogMetadata): void => log.error(shown(meta), message);
  return {
    trace: quiet, debug: quiet, info: quiet, warn, error,
    log: (level, message, meta) => {
      if (level === 'ERROR') error(message, meta);
      if (level === 'WARN') warn(message, meta);
    },
  };
}

const SHOWN = ['workflowId', 'runId', 'workflowType', 'activityType', 'attempt', 'taskQueue', 'sdkComponent', 'unowned'];

/** An error's message may hold data; its name is enough for a line. */
function shown(meta: LogMetadata | undefined): object {
  if (meta === undefined) return {};
  const error: unknown = meta['error'];
  const fields = Object.entries(meta).filter(([key]) => SHOWN.includes(key));
  return { ...Object.fromEntries(fields), ...(error instanceof Error && { errorName: error.name }) };
}
