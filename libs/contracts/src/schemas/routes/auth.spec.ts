import { newPassword } from './auth';

const faultOf = (password: string): string | undefined => newPassword.safeParse(password).error?.issues[0]?.message;

describe('a password that a person chooses', () => {
  it('is of ten characters or more, and of any script', () => {
    expect(faultOf('correct horse')).toBeUndefined();
    expect(faultOf('一个足够长的好口令啊')).toBeUndefined();
    expect(faultOf('too short')).toBe('FIELD.TOO_SHORT');
    expect(faultOf('x'.repeat(201))).toBe('FIELD.TOO_LONG');
  });

  // Ill-formed ones would all be kept as the same: whoever knew one of them would know every other.
  it.each(['\ud800'.repeat(10), 'long enough \udfff', 'long enough \u0000', 'long\nenough now'])('is refused where it cannot be kept as it is: %j', (password) => {
    expect(faultOf(password)).toBe('FIELD.BAD_CHARACTERS');
  });
});
