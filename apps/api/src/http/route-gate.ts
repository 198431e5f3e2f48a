import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ApiParts } from '../app/parts';
import { letThrough, whoAsks } from './admission';
import { fieldProblems } from './check';
import { idempotencyKeyOf, ifMatchOf, isTooDeep } from './headers';
import { localeOf } from './locale';
import { notFound, Problem } from './problem';
import { ROUTE_METADATA, type GatedRequest, type RouteSpec } from './route';

/**
 * The first wall, in the order of the status codes: who (401), may the route be used (403), does the request come from
 * our pages (403), headers (400, 428), address (404), query (400) and body (422). Nothing is decided about a case here.
 */
@Injectable()
export class RouteGate implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector, @Inject(ApiParts) private readonly parts: ApiParts) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const spec = this.reflector.get<RouteSpec | undefined>(ROUTE_METADATA, context.getHandler());
    if (spec === undefined) throw new Error(`${context.getClass().name}.${context.getHandler().name} names no permission`);
    const request = context.switchToHttp().getRequest<GatedRequest>();
    const signedIn = await whoAsks(this.parts, request);
    letThrough(spec, request, signedIn);
    const { headers } = request;
    request.routeInput = {
      session: signedIn?.session ?? null,
      expiresAt: signedIn?.expiresAt ?? null,
      signedInAt: signedIn?.signedInAt ?? null,
      mustChange: signedIn?.mustChange ?? false,
      idempotencyKey: keyOf(spec, headers['idempotency-key']),
      ifMatch: spec.ifMatch === undefined ? null : ifMatchOf(headers['if-match'], spec.ifMatch === 'required'),
      locale: localeOf(headers['accept-language']),
      params: paramsOf(spec, request),
      query: queryOf(spec, request),
      body: bodyOf(spec, request),
    };
    return true;
  }
}

function keyOf({ idempotent }: RouteSpec, header: string | string[] | undefined): string | null {
  if (idempotent === undefined || (idempotent === 'optional' && header === undefined)) return null;
  return idempotencyKeyOf(header);
}

function paramsOf({ params }: RouteSpec, request: FastifyRequest): unknown {
  const result = params?.safeParse(request.params);
  if (result?.success === false) throw notFound();
  return result?.data;
}

/** U+0000, which PostgreSQL keeps in no text: whatever would be looked for with it cannot be there. */
const NUL = '\u0000';

function queryOf({ query }: RouteSpec, request: FastifyRequest): unknown {
  const result = query?.safeParse(request.query, { reportInput: true });
  const unclean = Object.entries(result?.data ?? {}).filter(([, value]) => typeof value === 'string' && value.includes(NUL));
  if (unclean.length > 0) throw new Problem(400, 'REQUEST.QUERY', { fields: unclean.map(([field]) => ({ field, code: 'FIELD.BAD_CHARACTERS' })) });
  if (result?.success === false) throw new Problem(400, 'REQUEST.QUERY', { fields: fieldProblems(result.error.issues) });
  return result?.data;
}

/** What a route without a body may be sent all the same: nothing that would be ignored. */
const NO_BODY = z.strictObject({});

function bodyOf({ body: ofRoute, upload }: RouteSpec, request: FastifyRequest): unknown {
  // Bytes are read by their own handler.
  if (upload !== undefined || (ofRoute === undefined && request.body == null)) return undefined;
  const body = ofRoute ?? NO_BODY;
  if (typeof request.body === 'string') throw new Problem(415, 'REQUEST.NOT_JSON');
  if (typeof request.body !== 'object' || request.body === null || Array.isArray(request.body) || isTooDeep(request.body)) throw new Problem(400, 'REQUEST.MALFORMED');
  const result = body.safeParse(request.body, { reportInput: true });
  if (!result.success) throw new Problem(422, 'REQUEST.FIELDS', { fields: fieldProblems(result.error.issues) });
  return result.data;
}
