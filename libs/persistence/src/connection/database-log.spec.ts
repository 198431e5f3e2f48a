import { createLogger } from '@huiying/platform';
import { DatabaseLog } from './database-log';

it('hands what a data source says to the log, at its level', () => {
  const lines: string[] = [];
  const log = new DatabaseLog(createLogger('test', 'info', { write: (line) => lines.push(line) }));
  log.log('warn', 'a transaction could not be undone: ECONNRESET');
  log.log('log', 'more');
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    expect.objectContaining({ level: 'warn', part: 'database', msg: 'a transaction could not be undone: ECONNRESET' }),
    expect.objectContaining({ level: 'info', part: 'database', msg: 'more' }),
  ]);
});
