import { Controller, Inject, Res, Req } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { becomeFirstAdministrator, clearedSessionCookie, SESSION_MS, sessionCookie, sessionTokenOf } from '@huiying/auth';
import { firstAdministratorRequest, loginAnswer, loginRequest, meSchema } from '@huiying/contracts/schemas';
import { firstSeeds } from '../app/first-seeds';
import { ApiParts } from '../app/parts';
import { Problem } from '../http/problem';
import { Input, route, Route, type InputOf } from '../http/route';
import { meView } from '../reading/me-view';

const LOGIN = route({ id: 'login', method: 'post', path: 'api/v1/auth/login', permission: 'public', tag: 'auth', summary: 'Sign in', body: loginRequest, answer: { status: 200, schema: loginAnswer }, problems: [401, 429] });
const LOGOUT = route({ id: 'logout', method: 'post', path: 'api/v1/auth/logout', permission: 'own.account', tag: 'auth', summary: 'Sign out', answer: { status: 204, schema: null } });
const ME = route({ id: 'me', method: 'get', path: 'api/v1/auth/me', permission: 'own.account', tag: 'auth', summary: 'Who is signed in, and what day it is', answer: { status: 200, schema: meSchema } });
const FIRST = route({
  id: 'firstAdministrator', method: 'post', path: 'api/v1/auth/first-administrator', permission: 'public', tag: 'auth', summary: 'Become the first administrator of an empty installation, by its one-time code',
  body: firstAdministratorRequest, answer: { status: 201, schema: z.object({ login: z.string() }) }, problems: [401],
});

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
    const { https } = this.parts.settings;
    const csrfCookie = [`huiying-csrf=${answer.csrf}`, 'Path=/', 'SameSite=Lax', `Max-Age=${Math.floor(SESSION_MS / 1000)}`, ...(https ? ['Secure'] : [])].join('; ');
    reply.header('Set-Cookie', [sessionCookie(answer.token, { https, maxAgeMs: SESSION_MS }), csrfCookie]);
    return { csrf: answer.csrf, me: await meView(this.parts, answer.signedIn.session, answer.signedIn.expiresAt, locale) };
  }

  @Route(LOGOUT)
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { https } = this.parts.settings;
    const token = sessionTokenOf(request.headers.cookie, https);
    if (token !== null) await this.parts.accounts.signOut(token);
    reply.header('Set-Cookie', [clearedSessionCookie(https), 'huiying-csrf=; Path=/; SameSite=Lax; Max-Age=0']);
  }

  @Route(ME)
  me(@Input() { session, expiresAt, locale }: InputOf<typeof ME>): Promise<z.input<typeof meSchema>> {
    return meView(this.parts, session, expiresAt, locale);
  }

  @Route(FIRST)
  async firstAdministrator(@Input() { body }: InputOf<typeof FIRST>): Promise<{ login: string }> {
    const made = await becomeFirstAdministrator(this.parts.dataSource, body, firstSeeds());
    if (!made) throw new Problem(401, 'AUTH.CODE_WRONG');
    return { login: body.login };
  }
}
