import { Controller, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { suggestion } from '@huiying/case-type-suggestion';
import { rulesAnswer } from '@huiying/contracts/schemas';
import { ApiParts } from '../app/parts';
import { Input, route, Route, type InputOf } from '../http/route';
import { read } from '../reading/reading';
import { rulesView } from '../reading/rules/rules-view';

const LIST = route({ id: 'readRules', method: 'get', path: 'api/v1/rules', permission: 'directory.read', tag: 'rules', summary: 'The rules by which suggestions are handled, in words and with their legal basis', answer: { status: 200, schema: rulesAnswer } });

/** The rules of the reader's congress, for everybody who is signed in. */
@Controller()
export class RulesController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(LIST)
  rules(@Input() who: InputOf<typeof LIST>): Promise<z.input<typeof rulesAnswer>> {
    return read(this.parts, who, async ({ locale, today, reference }) => rulesView(locale, reference.ruleSets, suggestion.name, today));
  }
}
