import type { FastifyRequest } from 'fastify';
import { isFromOurPages, isPermitted, sessionTokenOf, type SignedIn } from '@huiying/auth';
import type { ApiParts } from '../app/parts';
import { Problem } from './problem';
import type { RouteSpec } from './route';

type Asked = Pick<FastifyRequest, 'headers'>;

/** Who asks, by his access token or his session; null: nobody who has signed in. */
export async function whoAsks(parts: ApiParts, { headers }: Asked): Promise<SignedIn | null> {
  const bearer = /^Bearer ([\w-]+)$/.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return parts.tokens.signedInBy(bearer);
  const token = sessionTokenOf(headers.cookie, parts.settings.https);
  return token === null ? null : parts.accounts.signedInBy(token);
}

/** Refuses who has not signed in (401), may not use the route (403) or does not come from our pages (403). */
export function letThrough(spec: RouteSpec, { headers }: Asked, signedIn: SignedIn | null): void {
  if (spec.permission === 'public') return;
  if (signedIn === null) throw new Problem(401, 'AUTH.SIGN_IN_FIRST');
  if (signedIn.mustChange && spec.beforePasswordChange !== true) throw new Problem(403, 'AUTH.CHANGE_PASSWORD_FIRST');
  if (!isPermitted(spec.permission, signedIn.session.roles)) throw new Problem(403, 'PERMISSION.NOT_YOURS');
  if (spec.bySignInOnly !== undefined && signedIn.credential.kind === 'bearer') throw new Problem(403, spec.bySignInOnly);
  const csrf = headers['x-csrf-token'];
  if (spec.method !== 'get' && !isFromOurPages(signedIn, typeof csrf === 'string' ? csrf : undefined)) throw new Problem(403, 'AUTH.CSRF');
}
