import { Controller, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { caseParams, newTokenAnswer, newTokenRequest, tokensAnswer } from '@huiying/contracts/schemas';
import { ApiParts } from '../app/parts';
import { notFound, Problem } from '../http/problem';
import { Input, route, Route, type InputOf } from '../http/route';

const common = { permission: 'own.account', tag: 'auth' } as const;
const LIST = route({ ...common, id: 'listTokens', method: 'get', path: 'api/v1/auth/tokens', summary: 'One\'s own bearer tokens', answer: { status: 200, schema: tokensAnswer } });
const OPEN = route({ ...common, id: 'openToken', method: 'post', path: 'api/v1/auth/tokens', summary: 'A new bearer token; it is shown once. Repeated under the same key it is the same token with a new secret. A token makes no other one, or it would outlive its day', bySignInOnly: 'AUTH.NOT_BY_TOKEN', idempotent: 'optional', problems: [409], body: newTokenRequest, answer: { status: 201, schema: newTokenAnswer } });
const CLOSE = route({ ...common, id: 'closeToken', method: 'delete', path: 'api/v1/auth/tokens/:id', summary: 'Withdraw a bearer token', params: caseParams, answer: { status: 204, schema: null } });

/** Everybody's own bearer tokens; nobody sees another's. */
@Controller()
export class TokensController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(LIST)
  async list(@Input() { session }: InputOf<typeof LIST>): Promise<z.input<typeof tokensAnswer>> {
    const rows = await this.parts.tokens.list(session);
    return { rows: rows.map(({ id, name, createdAt, expiresAt }) => ({ id, name, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() })) };
  }

  @Route(OPEN)
  async open(@Input() { session, body, idempotencyKey }: InputOf<typeof OPEN>): Promise<z.input<typeof newTokenAnswer>> {
    const opened = await this.parts.tokens.open(session, body.name, body.days, idempotencyKey);
    if (opened === null) throw new Problem(409, 'IDEMPOTENCY.KEY_REUSED');
    return opened;
  }

  @Route(CLOSE)
  async close(@Input() { session, params }: InputOf<typeof CLOSE>): Promise<void> {
    if (!(await this.parts.tokens.close(session, params.id))) throw notFound();
  }
}
