import { hashPassword, isPassword } from './password';

describe('passwords', () => {
  it('are kept as argon2id with their own salt', async () => {
    const [first, second] = await Promise.all([hashPassword('同一个密码'), hashPassword('同一个密码')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
  });

  it('are recognised however their characters were composed', async () => {
    const hash = await hashPassword('f\u00fcr');
    expect(await isPassword(hash, 'fu\u0308r')).toBe(true);
    expect(await isPassword(hash, 'fur')).toBe(false);
  });

  it('never fit an unknown login, which is worked on just as long', async () => {
    const hash = await hashPassword('x');
    await isPassword(null, 'warm up');
    const least = { known: Infinity, unknown: Infinity };
    // In turn, and the least of each: whatever else the machine does makes one of them longer, never shorter.
    for (let i = 0; i < 10; i += 1) {
      for (const [of, stored] of [['known', hash], ['unknown', null]] as const) {
        const from = process.hrtime.bigint();
        expect(await isPassword(stored, 'wrong')).toBe(false);
        least[of] = Math.min(least[of], Number(process.hrtime.bigint() - from));
      }
    }
    expect(least.unknown / least.known).toBeGreaterThan(0.5);
  });
});
