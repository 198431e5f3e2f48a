import { applyDecorators, createParamDecorator, Delete, Get, HttpCode, Patch, Post, Put, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Permission } from '@huiying/auth';
import type { ActorSession } from '@huiying/persistence';
import type { Locale } from '@huiying/texts';

/** Everything about one route in one place: gate, checks and OpenAPI all come from it. */
export interface RouteSpec {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly permission: Permission;
  readonly tag: string;
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The body is a file: its bytes as they are, under one of these media types. */
  readonly upload?: readonly string[];
  /** The name of that file comes as the header `X-File-Name`. */
  readonly fileName?: 'required' | 'optional';
  /** Status and schema of the answer on success; null: no body. */
  readonly answer: { readonly status: 200 | 201 | 202 | 204; readonly schema: z.ZodType | null };
  /** Statuses that it may answer beside those that every route may. */
  readonly problems?: readonly number[];
  /** The request must bring a key under which it may be repeated; `optional`: it may. */
  readonly idempotent?: true | 'optional';
  /** `required`: 428 without it. */
  readonly ifMatch?: 'required' | 'optional';
  /** Open also to somebody who must first change the password that he was given. */
  readonly beforePasswordChange?: boolean;
  /** Not open to a bearer token, only to somebody who has signed in with his password; says which refusal tells why. */
  readonly bySignInOnly?: 'AUTH.NOT_BY_TOKEN' | 'AUTH.TOKEN_HAS_NO_SESSION';
  /** Written into OpenAPI's `operationId`; the generated client calls it by that. */
  readonly id: string;
}

type Parsed<S, K extends keyof RouteSpec> = S extends { readonly [key in K]: z.ZodType } ? z.output<S[K]> : undefined;

/** What a handler gets: checked, and with the person whom the gate let through. */
export interface InputOf<S extends RouteSpec> {
  readonly params: Parsed<S, 'params'>;
  readonly query: Parsed<S, 'query'>;
  readonly body: Parsed<S, 'body'>;
  readonly session: S['permission'] extends 'public' ? ActorSession | null : ActorSession;
  readonly expiresAt: S['permission'] extends 'public' ? Date | null : Date;
  readonly signedInAt: Date | null;
  readonly mustChange: boolean;
  readonly idempotencyKey: S extends { readonly idempotent: true } ? string : S extends { readonly idempotent: 'optional' } ? string | null : null;
  readonly ifMatch: number | null;
  readonly locale: Locale;
}

/** Keeps the literal types of a spec, so that its handler's input is typed by it. */
export const route = <const S extends RouteSpec>(spec: S): S => spec;

/** Key under which Nest keeps a handler's `RouteSpec`; a handler without it does not start. */
export const ROUTE_METADATA = 'huiying:route';
const METHODS = { get: Get, post: Post, put: Put, patch: Patch, delete: Delete } as const;

/** Makes a method the handler of a route. */
export const Route = (spec: RouteSpec): MethodDecorator =>
  applyDecorators(METHODS[spec.method](spec.path), HttpCode(spec.answer.status), SetMetadata(ROUTE_METADATA, spec));

/** A request after the gate. */
export interface GatedRequest extends FastifyRequest {
  routeInput?: object;
}

/** The checked input of the route. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<GatedRequest>().routeInput);
