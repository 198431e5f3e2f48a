import { Controller, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { caseParams, contentSchema, explanationAnswer } from '@huiying/contracts/schemas';
import { ApiParts } from '../app/parts';
import { Input, route, Route, type InputOf } from '../http/route';
import { oneContent } from '../reading/one-content';
import { explanationView } from '../reading/explanation-view';
import { read } from '../reading/reading';

const EXPLANATION = route({ id: 'explainDeadline', method: 'get', path: 'api/v1/deadlines/:id/explanation', permission: 'cases.read', tag: 'deadlines', summary: 'Why a date is what it is', params: caseParams, answer: { status: 200, schema: explanationAnswer } });
const CONTENT = route({ id: 'getContent', method: 'get', path: 'api/v1/contents/:id', permission: 'cases.read', tag: 'contents', summary: 'One text', params: caseParams, answer: { status: 200, schema: contentSchema } });

/** Why a date is what it is, and single texts: what a page opens on demand. */
@Controller()
export class DeadlinesController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(EXPLANATION)
  explanation(@Input() { params, ...who }: InputOf<typeof EXPLANATION>): Promise<z.input<typeof explanationAnswer>> {
    return read(this.parts, who, (reading) => explanationView(reading, params.id));
  }

  @Route(CONTENT)
  async content(@Input() { params, ...who }: InputOf<typeof CONTENT>): Promise<z.input<typeof contentSchema>> {
    return read(this.parts, who, (reading) => oneContent(this.parts, reading, params.id));
  }
}
