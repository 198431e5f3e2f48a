/** With the `__Host-` prefix browsers send it over https only and to this host only; plain http (a first look on one's own machine) cannot have it. */
export const sessionCookieName = (https: boolean): string => (https ? '__Host-huiying' : 'huiying');

/** `Set-Cookie` of a session: unseen by scripts, not sent by other sites' forms. */
export const sessionCookie = (token: string, { https, maxAgeMs }: { https: boolean; maxAgeMs: number }): string =>
  [`${sessionCookieName(https)}=${token}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${Math.floor(maxAgeMs / 1000)}`, ...(https ? ['Secure'] : [])].join('; ');

/** `Set-Cookie` of the second secret, which our pages read and send back with every writing request. */
export const csrfCookie = (csrf: string, { https, maxAgeMs }: { https: boolean; maxAgeMs: number }): string =>
  [`huiying-csrf=${csrf}`, 'Path=/', 'SameSite=Lax', `Max-Age=${Math.floor(maxAgeMs / 1000)}`, ...(https ? ['Secure'] : [])].join('; ');

/** `Set-Cookie` that makes the browser forget the session, as at sign-out; `https` must be what the cookie was set with, or another name is cleared. */
export const clearedSessionCookie = (https: boolean): string => sessionCookie('', { https, maxAgeMs: 0 });

/** The session's token in a `Cookie` header, or null. */
export function sessionTokenOf(header: string | undefined, https: boolean): string | null {
  const name = `${sessionCookieName(https)}=`;
  const found = header?.split(';').map((part) => part.trim()).find((part) => part.startsWith(name));
  const token = found?.slice(name.length) ?? '';
  return token === '' ? null : token;
}
