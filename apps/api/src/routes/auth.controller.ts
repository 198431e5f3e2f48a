import { Controller, Inject, Res, Req } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { clearedSessionCookie, csrfCookie, SESSION_MS, sessionCookie, sessionTokenOf } from '@huiying/auth';
import { loginAnswer, loginRequest, meSchema, ownPasswordRequest, sessionEndSchema } from '@huiying/contracts/schemas';
import { ApiParts } from '../app/parts';
import { Problem } from '../http/problem';
import { Input, route, Route, type InputOf } from '../http/route';
import { meView } from '../reading/me-view';
import { sessionEndView } from '../reading/session-end-view';

const LOGIN = route({ id: 'login', method: 'post', path: 'api/v1/auth/login', permission: 'public', tag: 'auth', summary: 'Sign in', body: loginRequest, answer: { status: 200, schema: loginAnswer }, problems: [401, 429] });
const LOGOUT = route({ id: 'logout', method: 'post', path: 'api/v1/auth/logout', permission: 'own.account', beforePasswordChange: true, tag: 'auth', summary: 'Sign out', answer: { status: 204, schema: null } });
const ME = route({ id: 'me', method: 'get', path: 'api/v1/auth/me', permission: 'own.account', beforePasswordChange: true, tag: 'auth', summary: 'Who is signed in, and what day it is', answer: { status: 200, schema: meSchema } });
const KEEP = route({ id: 'keepSession', method: 'post', path: 'api/v1/auth/session', permission: 'own.account', bySignInOnly: 'AUTH.TOKEN_HAS_NO_SESSION', beforePasswordChange: true, tag: 'auth', summary: 'Stay signed in for another twelve hours, at most until a day after the sign-in', answer: { status: 200, schema: sessionEndSchema } });
const PASSWORD = route({ id: 'changePassword', method: 'post', path: 'api/v1/auth/password', permission: 'own.account', beforePasswordChange: true, tag: 'auth', summary: 'Choose another password; ends all other sessions and tokens', body: ownPasswordRequest, answer: { status: 204, schema: null }, problems: [429] });

/** Sign-in by login and password, and who one is. */
@Controller()
export class AuthController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(LOGIN)
  async login(@Input() { body, locale }: InputOf<typeof LOGIN>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<z.input<typeof loginAnswer>> {
    const answer = await this.parts.accounts.signIn(body.login, body.password, request.ip);
    if (!answer.ok) {
      if (answer.reason === 'tooMany') throw new Problem(429, 'AUTH.TOO_MANY', { retryAfter: answer.retryAfter, params: { seconds: answer.retryAfter } });
      throw new Problem(401, 'AUTH.WRONG');
    }
    const lasting = { https: this.parts.settings.https, maxAgeMs: SESSION_MS };
    reply.header('Set-Cookie', [sessionCookie(answer.token, lasting), csrfCookie(answer.csrf, lasting)]);
    return { csrf: answer.csrf, me: await meView(this.parts, answer.signedIn, locale) };
  }

  @Route(LOGOUT)
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { https } = this.parts.settings;
    const token = sessionTokenOf(request.headers.cookie, https);
    if (token !== null) await this.parts.accounts.signOut(token);
    reply.header('Set-Cookie', [clearedSessionCookie(https), 'huiying-csrf=; Path=/; SameSite=Lax; Max-Age=0']);
  }

  @Route(ME)
  me(@Input() { locale, ...signedIn }: InputOf<typeof ME>): Promise<z.input<typeof meSchema>> {
    return meView(this.parts, signedIn, locale);
  }

  @Route(KEEP)
  async keepSession(@Input() { signedInAt }: InputOf<typeof KEEP>, @Req() { headers }: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<z.input<typeof sessionEndSchema>> {
    const { https } = this.parts.settings;
    const token = sessionTokenOf(headers.cookie, https);
    const endsAt = token === null ? null : await this.parts.accounts.keep(token);
    // It may have ended since the gate let the request through.
    if (token === null || endsAt === null || signedInAt === null) throw new Problem(401, 'AUTH.SIGN_IN_FIRST');
    const end = sessionEndView(endsAt, signedInAt);
    const lasting = { https, maxAgeMs: end.secondsLeft * 1000 };
    // The gate has found the second secret in the header to be the right one; the database knows only its digest.
    reply.header('Set-Cookie', [sessionCookie(token, lasting), csrfCookie(String(headers['x-csrf-token']), lasting)]);
    return end;
  }

  @Route(PASSWORD)
  async changePassword(@Input() { session, body }: InputOf<typeof PASSWORD>, @Req() request: FastifyRequest): Promise<void> {
    const changed = await this.parts.accounts.changePassword(session, body.current, body.next, sessionTokenOf(request.headers.cookie, this.parts.settings.https));
    if (changed.outcome === 'tooMany') throw new Problem(429, 'AUTH.TOO_MANY', { retryAfter: changed.retryAfter, params: { seconds: changed.retryAfter } });
    if (changed.outcome === 'wrong') throw new Problem(422, 'REQUEST.FIELDS', { fields: [{ field: 'current', code: 'AUTH.PASSWORD_WRONG' }] });
    if (changed.outcome === 'same') throw new Problem(422, 'REQUEST.FIELDS', { fields: [{ field: 'next', code: 'AUTH.PASSWORD_SAME' }] });
  }
}
