import { ConfigurationError } from '@huiying/platform';
import { explained } from './explained';
import { Refusal, refuse, type RefusalReason } from './refusal';
import { en } from './texts/en';
import { zh } from './texts/zh';

const FULL = en.refusals.diskFull('/data', 200);

const refusal = (work: () => never): Refusal => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

describe('why a start has failed', () => {
  it.each([
    ['a file that could not be written', Object.assign(new Error('write'), { code: 'ENOSPC' }), 900],
    ['a program that says so', new Error('initdb: could not write: No space left on device'), 900],
    ['a command that the database could not write', new Error('temporarily unavailable'), 3],
    ['a child that ended', refusal(() => refuse('childFailed', 'postgres', '/data/logs/postgres.log')), 3],
    ['a child that did not get ready', refusal(() => refuse('notReady', 'api', 120, '/data/logs/api.log')), 0],
  ])('is a full disk: %s', (_what, error, free) => {
    expect(explained(error, '/data', en, free)).toBe(FULL);
    expect(explained(error, '/data', zh, free)).toBe(zh.refusals.diskFull('/data', 200));
  });

  it('is what it is where there is room, and also on a full disk where it has nothing to do with it', () => {
    const reasonOf: Partial<Record<RefusalReason, Refusal>> = {
      childFailed: refusal(() => refuse('childFailed', 'postgres', '/data/logs/postgres.log')), alreadyRunning: refusal(() => refuse('alreadyRunning', '/data', 7)),
    };
    expect(explained(reasonOf.childFailed, '/data', en, 900)).toBe('PostgreSQL does not start; see /data/logs/postgres.log.');
    expect(explained(reasonOf.alreadyRunning, '/data', en, 3)).toContain('already runs on /data');
    expect(explained(new ConfigurationError([{ variable: 'PORT', problem: 'must be a port' }]), '/data', en, 3)).toContain('PORT must be a port');
    expect(explained(Object.assign(new Error('mkdir'), { code: 'EROFS' }), '/data', en, 900)).toBe('The data folder /data cannot be written (EROFS).');
    expect(explained(new TypeError('x is not a function'), '/data', en, 900)).toContain('TypeError: x is not a function');
  });
});
