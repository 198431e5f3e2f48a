import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { actionsAnswer, caseParams, suggestionPageSchema, suggestionsAnswer, suggestionsQuery, timelineAnswer, timelineQuery } from '@huiying/contracts/schemas';
import { ApiParts } from '../app/parts';
import { etagOf } from '../http/headers';
import { Input, route, Route, type InputOf } from '../http/route';
import { actionsFor, openingActions } from '../reading/actions-view';
import { casePage } from '../reading/case-page';
import { suggestionsPage } from '../reading/suggestions-page';
import { timelineView } from '../reading/timeline-view';
import { read } from '../reading/reading';

const common = { method: 'get', permission: 'cases.read', tag: 'suggestions' } as const;
const LIST = route({ ...common, id: 'listSuggestions', path: 'api/v1/suggestions', summary: 'Suggestions that one may see: search, filters, pages', query: suggestionsQuery, answer: { status: 200, schema: suggestionsAnswer } });
const OPENING = route({ ...common, id: 'openingActions', path: 'api/v1/suggestions/allowed-actions', summary: 'Whether one may open a suggestion now, and the form for it', answer: { status: 200, schema: actionsAnswer } });
const PAGE = route({ ...common, id: 'getSuggestion', path: 'api/v1/suggestions/:id', summary: 'One suggestion with its parts', params: caseParams, answer: { status: 200, schema: suggestionPageSchema } });
const TIMELINE = route({ ...common, id: 'getTimeline', path: 'api/v1/suggestions/:id/timeline', summary: 'What happened, one event one sentence', params: caseParams, query: timelineQuery, answer: { status: 200, schema: timelineAnswer } });
const ACTIONS = route({ ...common, id: 'getAllowedActions', path: 'api/v1/suggestions/:id/allowed-actions', summary: 'What one may do now, and why not', params: caseParams, answer: { status: 200, schema: actionsAnswer } });

/** Reading of suggestions, by those who may see them; commands on them go another way. */
@Controller()
export class SuggestionsController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(LIST)
  list(@Input() { query, ...who }: InputOf<typeof LIST>): Promise<z.input<typeof suggestionsAnswer>> {
    return read(this.parts, who, (reading) => suggestionsPage(reading, query));
  }

  @Route(OPENING)
  opening(@Input() who: InputOf<typeof OPENING>): Promise<z.input<typeof actionsAnswer>> {
    return read(this.parts, who, (reading) => openingActions(this.parts, reading));
  }

  @Route(PAGE)
  async page(@Input() { params, ...who }: InputOf<typeof PAGE>, @Res({ passthrough: true }) reply: FastifyReply): Promise<z.input<typeof suggestionPageSchema>> {
    const page = await read(this.parts, who, (reading) => casePage(this.parts, reading, params.id));
    reply.header('ETag', etagOf(page.version));
    return page;
  }

  @Route(TIMELINE)
  timeline(@Input() { params, query, ...who }: InputOf<typeof TIMELINE>): Promise<z.input<typeof timelineAnswer>> {
    return read(this.parts, who, (reading) => timelineView(reading, params.id, query));
  }

  @Route(ACTIONS)
  async actions(@Input() { params, ...who }: InputOf<typeof ACTIONS>, @Res({ passthrough: true }) reply: FastifyReply): Promise<z.input<typeof actionsAnswer>> {
    const answer = await read(this.parts, who, (reading) => actionsFor(this.parts, reading, params.id));
    reply.header('ETag', etagOf(answer.version));
    return answer;
  }
}
