import { createLogger } from './logger';

describe('a logger', () => {
  it('writes one JSON line with the component and cuts secrets at three depths', () => {
    const lines: string[] = [];
    const log = createLogger('api', 'info', { write: (line: string) => lines.push(line) });
    log.info({ caseId: 'c1', password: 'p1', request: { token: 't1', headers: { cookie: 'c2' } } }, 'signed in');
    log.debug('not this one');
    expect(lines).toHaveLength(1);
    const entry: Record<string, unknown> = JSON.parse(lines[0] ?? '');
    expect(entry).toMatchObject({ level: 'info', component: 'api', caseId: 'c1', password: '[cut]', request: { token: '[cut]', headers: { cookie: '[cut]' } }, msg: 'signed in' });
    expect(entry['time']).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });
});
