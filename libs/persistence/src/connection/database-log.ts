import type { Logger as DatabaseLogger } from 'typeorm';
import type { Logger } from '@huiying/platform';

/** What a data source has to say beside the errors that it throws. Statements and their values hold people's words: they are not logged. */
export class DatabaseLog implements DatabaseLogger {
  constructor(private readonly logger: Pick<Logger, 'info' | 'warn'>) {}

  log(level: 'log' | 'info' | 'warn', message: string): void {
    this.logger[level === 'log' ? 'info' : level]({ part: 'database' }, message);
  }

  logQuery(): void {}
  /** Whoever asked is told by the error that is thrown. */
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
}
