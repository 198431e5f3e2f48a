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
    const time = async (stored: string | null): Promise<number> => {
      const from = process.hrtime.bigint();
      for (let i = 0; i < 10; i += 1) expect(await isPassword(stored, 'wrong')).toBe(false);
      return Number(process.hrtime.bigint() - from);
    };
    const [known, unknown] = [await time(hash), await time(null)];
    expect(unknown / known).toBeGreaterThan(0.3);
  });
});
