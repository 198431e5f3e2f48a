import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { poolMetrics } from '@huiying/operations';
import { openApiDocument } from '../openapi/document';
import { setAnswerHeaders } from './answer-headers';
import { AppModule } from './app-module';
import { measureRequests } from './measure';
import type { ApiParts } from './parts';
import { servePages } from './web-pages';
import { everyRouteHasASpec } from '../http/route-list';
import { answerUnroutable } from '../http/send-problem';
import { answerUnreadable, letExpectationsBe, refuseWithoutHost } from '../http/unreadable';
import { controllers } from '../routes';

/** Bytes of a request's body; a reply with its promises stays far below. */
const BODY_LIMIT = 1_048_576;

/** The HTTP side, ready to listen or to be asked through `inject`. Refuses to start with a route without a permission. */
export async function createApp(parts: ApiParts): Promise<NestFastifyApplication> {
  everyRouteHasASpec(controllers);
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, trustProxy: [...parts.settings.trustedProxies], logger: false, frameworkErrors: answerUnroutable, clientErrorHandler: answerUnreadable, http: { requireHostHeader: false }, routerOptions: { maxParamLength: 200 } });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts), adapter, { logger: ['error', 'warn'], abortOnError: false });
  const fastify = adapter.getInstance();
  letExpectationsBe(fastify.server);
  fastify.addHook('onRequest', refuseWithoutHost);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        // antd writes style elements; nothing else inline is let through.
        'style-src': ["'self'", "'unsafe-inline'"], 'script-src': ["'self'"], 'img-src': ["'self'", 'data:'], 'upgrade-insecure-requests': parts.settings.https ? [] : null,
      },
    },
    hsts: parts.settings.https,
  });
  measureRequests(fastify, parts);
  poolMetrics(parts.metrics, parts.dataSource);
  setAnswerHeaders(fastify);
  await servePages(fastify, parts.pages);
  // Made when somebody first asks for it: it takes longer than all the rest of the app.
  SwaggerModule.setup('api/docs', app, () => openApiDocument() as unknown as OpenAPIObject, { jsonDocumentUrl: 'api/openapi.json' });
  await app.init();
  // JSON is the only form of input; what Nest adds for HTML forms is taken away again.
  if (fastify.hasContentTypeParser('application/x-www-form-urlencoded')) fastify.removeContentTypeParser('application/x-www-form-urlencoded');
  await fastify.ready();
  return app;
}
