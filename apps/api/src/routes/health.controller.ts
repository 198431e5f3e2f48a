import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { withoutActor } from '@huiying/persistence';
import { ApiParts } from '../app/parts';
import { mayReadMetrics } from '../http/metrics-guard';
import { notFound, Problem } from '../http/problem';
import { route, Route } from '../http/route';

const statusSchema = z.object({ status: z.literal('up') });
const common = { method: 'get', permission: 'public', tag: 'health' } as const;
const LIVE = route({ ...common, id: 'live', path: 'health/live', summary: 'The process answers', answer: { status: 200, schema: statusSchema } });
const READY = route({ ...common, id: 'ready', path: 'health/ready', summary: 'Requests can be answered: the database does', answer: { status: 200, schema: statusSchema } });
const METRICS = route({ ...common, id: 'metrics', path: 'metrics', summary: 'Figures of this process, in the text format of Prometheus; by the configured token, or from the same machine where there is none', problems: [404], answer: { status: 200, schema: null } });

/** For those who run the installation: is the process there, can it serve, what does it measure. */
@Controller()
export class HealthController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(LIVE)
  live(): z.input<typeof statusSchema> {
    return { status: 'up' };
  }

  @Route(READY)
  async ready(): Promise<z.input<typeof statusSchema>> {
    if (!this.parts.processLink.running) throw new Problem(503, 'NOT_READY', { retryAfter: 1 });
    await withoutActor(this.parts.dataSource, (db) => db.query('select 1'));
    return { status: 'up' };
  }

  @Route(METRICS)
  async metrics(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!mayReadMetrics(request, this.parts.settings)) throw notFound();
    reply.header('Content-Type', this.parts.metrics.contentType);
    return this.parts.metrics.metrics();
  }
}
