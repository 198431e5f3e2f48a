import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { suggestion } from '@huiying/case-type-suggestion';
import { caseParams, commandAnswer, commandEnvelope, commandSchemas, type HttpCommandName } from '@huiying/contracts/schemas';
import type { CaseId } from '@huiying/engine';
import { text } from '@huiying/texts';
import { ApiParts } from '../app/parts';
import { etagOf } from '../http/headers';
import { Input, route, Route, type InputOf, type RouteSpec } from '../http/route';
import type { ControllerClass } from '../http/route-list';
import { giveCommand } from './give-command';
import { pathOf } from './path';

type Answer = z.input<typeof commandAnswer>;

/** Statuses of a command beside those of every route. */
const PROBLEMS = [409, 412];

/** The body of a command: its envelope around the input of this one. */
function bodyOf(name: HttpCommandName) {
  const schema: z.ZodType = commandSchemas[name];
  return commandEnvelope(schema).meta({ 'x-name': `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Command` });
}

const summaryOf = (name: string): string => `${text('en', `command.${name}`)} · ${text('zh-CN', `command.${name}`)}`;

/** The command that makes a case is the creation of the resource. */
function openController(): ControllerClass {
  const body = bodyOf('open');
  const spec = route({ id: 'open', method: 'post', path: 'api/v1/suggestions', permission: 'cases.act', tag: 'commands', summary: summaryOf('open'), body, idempotent: true, answer: { status: 201, schema: commandAnswer }, problems: PROBLEMS });

  @Controller()
  class OpenCommand {
    constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

    @Route(spec)
    async give(@Input() { body: request, ...input }: InputOf<typeof spec>, @Res({ passthrough: true }) reply: FastifyReply): Promise<Answer> {
      const answer = await giveCommand(this.parts, 'open', null, { ...input, request });
      reply.header('Location', `/api/v1/suggestions/${answer.id}`).header('ETag', etagOf(answer.version));
      return answer;
    }
  }
  return OpenCommand;
}

/** One route of its own for every command, so that each has its schema in the description of the API. */
function commandController(name: HttpCommandName): ControllerClass {
  const body = bodyOf(name);
  const needsIfMatch = suggestion.table.find((row) => row.name === name)?.needsIfMatch ?? false;
  const spec = route({
    id: name, method: 'post', path: `api/v1/suggestions/:id/commands/${pathOf(name)}`, permission: 'cases.act', tag: 'commands', summary: summaryOf(name),
    params: caseParams, body, idempotent: true, ifMatch: needsIfMatch ? 'required' : 'optional', answer: { status: 200, schema: commandAnswer }, problems: PROBLEMS,
  } satisfies RouteSpec);

  @Controller()
  class OneCommand {
    constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

    @Route(spec)
    async give(@Input() { params, body: request, ...input }: InputOf<typeof spec>, @Res({ passthrough: true }) reply: FastifyReply): Promise<Answer> {
      const answer = await giveCommand(this.parts, name, params.id as CaseId, { ...input, request });
      reply.header('ETag', etagOf(answer.version));
      return answer;
    }
  }
  return OneCommand;
}

/** Rows of the table that people can give, as far as a schema of their input exists. */
export const commandControllers = (): readonly ControllerClass[] =>
  suggestion.table.flatMap((row) => {
    const name = row.name;
    if (!Object.hasOwn(commandSchemas, name)) return [];
    return [name === 'open' ? openController() : commandController(name as HttpCommandName)];
  });
