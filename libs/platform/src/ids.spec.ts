import { uuidv4, uuidv7 } from './ids';

describe('identifiers', () => {
  it('carry version and variant', () => {
    expect(uuidv7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuidv4()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  });

  it('of version 7 sort by their time and differ within a millisecond', () => {
    const times = [1_700_000_000_000, 1_700_000_000_001, 1_800_000_000_000];
    const ids = times.map((time) => uuidv7(time));
    expect([...ids].sort()).toEqual(ids);
    expect(uuidv7(times[0])).not.toBe(uuidv7(times[0]));
    expect(parseInt(uuidv7(times[2]).replace('-', '').slice(0, 12), 16)).toBe(times[2]);
  });
});
