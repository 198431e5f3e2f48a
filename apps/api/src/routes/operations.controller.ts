import { Controller, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { caseWorkflowId } from '@huiying/contracts';
import { caseParams, lagAnswer, parkedAnswer, processAnswer, restartAnswer, retriedAnswer, stalledAnswer } from '@huiying/contracts/schemas';
import type { CaseId } from '@huiying/engine';
import { isOfCongress, parkedOrders, processLag, restartCase, retryParked, stalledTasks, withActor, type ActorSession } from '@huiying/persistence';
import { text } from '@huiying/texts';
import { ApiParts } from '../app/parts';
import { actOnce } from '../http/acting-once';
import { notFound } from '../http/problem';
import { Input, route, Route, type InputOf } from '../http/route';
import { labelled } from '../reading/labelled';

const common = { permission: 'operations.manage', tag: 'operations' } as const;
const LAG = route({ ...common, id: 'processLag', method: 'get', path: 'api/v1/operations/lag', summary: 'Facts that the processes have not been told yet', answer: { status: 200, schema: lagAnswer } });
const PARKED = route({ ...common, id: 'parkedOrders', method: 'get', path: 'api/v1/operations/parked', summary: 'Orders that failed by a fault and wait for an operator', answer: { status: 200, schema: parkedAnswer } });
const STALLED = route({ ...common, id: 'stalledTasks', method: 'get', path: 'api/v1/operations/stalled', summary: 'Open tasks whose role nobody holds', answer: { status: 200, schema: stalledAnswer } });
const PROCESS = route({ ...common, id: 'caseProcess', method: 'get', path: 'api/v1/operations/cases/:id', summary: 'What the process of a case waits for', params: caseParams, answer: { status: 200, schema: processAnswer } });
const RESTART = route({ ...common, id: 'restartCase', method: 'post', path: 'api/v1/operations/cases/:id/restart', summary: 'Start the process of a case anew from its facts; under one key once', params: caseParams, idempotent: 'optional', problems: [409], answer: { status: 202, schema: restartAnswer } });
const RETRY = route({ ...common, id: 'retryParked', method: 'post', path: 'api/v1/operations/cases/:id/retry-parked', summary: 'Let the parked orders of a case be tried again; under one key once', params: caseParams, idempotent: 'optional', problems: [409], answer: { status: 200, schema: retriedAnswer } });

/** Rows of what waits for a moment only. */
const LAG_ROWS = 100;

/** For those who keep the system running. They see ids and codes, never a text, a name or an outcome. */
@Controller()
export class OperationsController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(LAG)
  async lag(@Input() { session }: InputOf<typeof LAG>): Promise<z.input<typeof lagAnswer>> {
    const { total, rows } = await withActor(this.parts.dataSource, session, processLag);
    return { waiting: total, oldestSeconds: Math.max(0, ...rows.map((r) => r.ageSeconds)), rows: rows.slice(0, LAG_ROWS).map((r) => ({ case: r.caseId, since: r.since.toISOString(), restart: r.restart })) };
  }

  @Route(PARKED)
  async parked(@Input() { session, locale }: InputOf<typeof PARKED>): Promise<z.input<typeof parkedAnswer>> {
    const { total, rows } = await withActor(this.parts.dataSource, session, parkedOrders);
    return { total, rows: rows.map((r) => ({ id: r.commandId, case: r.caseId, command: labelled(locale, 'command', r.command), stage: r.stage, step: r.step, errorCode: r.errorCode, parkedAt: r.parkedAt.toISOString() })) };
  }

  @Route(STALLED)
  async stalled(@Input() { session, locale }: InputOf<typeof STALLED>): Promise<z.input<typeof stalledAnswer>> {
    const { total, rows } = await withActor(this.parts.dataSource, session, stalledTasks);
    return { total, rows: rows.map((r) => ({ case: r.caseId, command: labelled(locale, 'command', r.command), role: labelled(locale, 'role', r.role), holder: r.subject })) };
  }

  @Route(PROCESS)
  async process(@Input() { session, params, locale }: InputOf<typeof PROCESS>): Promise<z.input<typeof processAnswer>> {
    const caseId = await this.ownCase(session, params.id);
    const { facts, epoch } = await this.parts.orderDesk.loadFacts({ caseType: 'suggestion', caseId, epoch: 0 });
    return {
      case: caseId, workflowId: caseWorkflowId(caseId), epoch, stage: text(locale, `stage.${facts.stage}`), beside: facts.beside.map((s) => text(locale, `stage.${s}`)), round: facts.round, ended: facts.ended,
      waitingFor: facts.waitingFor.map((w) => ({ task: labelled(locale, 'command', w.task), role: labelled(locale, 'role', w.role) })),
      next: facts.next.map((n) => ({ deadline: n.deadline, kind: labelled(locale, 'deadline', n.kind), command: labelled(locale, 'command', n.command), step: n.step, at: n.at })),
    };
  }

  @Route(RESTART)
  async restart(@Input() { session, params, idempotencyKey }: InputOf<typeof RESTART>): Promise<z.input<typeof restartAnswer>> {
    const caseId = await this.ownCase(session, params.id);
    return actOnce(this.parts, session, idempotencyKey, `restart ${caseId}`, async (db) => {
      const epoch = await restartCase(db, caseId);
      if (epoch === null) throw notFound();
      return { case: caseId, epoch };
    });
  }

  @Route(RETRY)
  async retry(@Input() { session, params, idempotencyKey }: InputOf<typeof RETRY>): Promise<z.input<typeof retriedAnswer>> {
    const caseId = await this.ownCase(session, params.id);
    return actOnce(this.parts, session, idempotencyKey, `retry ${caseId}`, async (db) => ({ retried: await retryParked(db, caseId) }));
  }

  private async ownCase(session: ActorSession, id: string): Promise<CaseId> {
    const found = await withActor(this.parts.dataSource, session, (db) => isOfCongress(db, id));
    if (!found) throw notFound();
    return id as CaseId;
  }
}
