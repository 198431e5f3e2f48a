import { csrfCookie, sessionCookie, sessionTokenOf } from './cookie';

describe('the cookie of a session', () => {
  it('goes over https only where the system is reached by https', () => {
    expect(sessionCookie('t', { https: true, maxAgeMs: 1000 })).toBe('__Host-huiying=t; Path=/; HttpOnly; SameSite=Lax; Max-Age=1; Secure');
    expect(sessionCookie('t', { https: false, maxAgeMs: 1000 })).not.toContain('Secure');
  });

  it('is accompanied by a second secret that scripts may read, for as long', () => {
    expect(csrfCookie('c', { https: true, maxAgeMs: 1999 })).toBe('huiying-csrf=c; Path=/; SameSite=Lax; Max-Age=1; Secure');
    expect(csrfCookie('c', { https: false, maxAgeMs: 1000 })).not.toContain('Secure');
  });

  it('is found among others and not mixed up with a similar name', () => {
    expect(sessionTokenOf('a=1; huiying=tok; huiying-csrf=x', false)).toBe('tok');
    expect(sessionTokenOf('huiying-csrf=x', false)).toBeNull();
    expect(sessionTokenOf('huiying=tok', true)).toBeNull();
    expect(sessionTokenOf(undefined, false)).toBeNull();
  });
});
