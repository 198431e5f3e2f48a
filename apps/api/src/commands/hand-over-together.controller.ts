import { Controller, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { handOverPreview, handOverPreviewAnswer, handOverTogether, handOverTogetherAnswer } from '@huiying/contracts/schemas';
import { ApiParts } from '../app/parts';
import { Input, route, Route, type InputOf } from '../http/route';
import { handOverPreviewView } from '../reading/hand-over-preview';
import { read } from '../reading/reading';
import { giveTogether } from './hand-over-together';

const common = { method: 'post', permission: 'cases.act', tag: 'commands' } as const;
const ACT = route({
  ...common, id: 'handOverTogether', path: 'api/v1/suggestions/commands/hand-over', summary: 'Hand over many, all or none · 集中交办', body: handOverTogether, idempotent: true,
  answer: { status: 200, schema: handOverTogetherAnswer }, problems: [404, 409, 412],
});
const PREVIEW = route({
  ...common, id: 'previewHandOver', path: 'api/v1/suggestions/commands/hand-over/preview', summary: 'Which of many can be handed over, and until when the deputy must have a reply; writes nothing', body: handOverPreview,
  answer: { status: 200, schema: handOverPreviewAnswer },
});

/** 交办会: many suggestions in one act. */
@Controller()
export class HandOverTogetherController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(ACT)
  give(@Input() input: InputOf<typeof ACT>): Promise<z.input<typeof handOverTogetherAnswer>> {
    return giveTogether(this.parts, input);
  }

  @Route(PREVIEW)
  preview(@Input() { body, ...who }: InputOf<typeof PREVIEW>): Promise<z.input<typeof handOverPreviewAnswer>> {
    return read(this.parts, who, (reading) => handOverPreviewView(this.parts, reading, body));
  }
}
