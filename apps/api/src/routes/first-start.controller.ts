import { Controller, Inject } from '@nestjs/common';
import type { z } from 'zod';
import { becomeFirstAdministrator, firstStart, type FirstAdministratorOutcome } from '@huiying/auth';
import { CONGRESS_KINDS, firstAdministratorAnswer, firstAdministratorRequest, firstStartAnswer, setUpAnswer } from '@huiying/contracts/schemas';
import { setUpCounts, withActor } from '@huiying/persistence';
import { firstSeeds } from '../app/first-seeds';
import { ApiParts } from '../app/parts';
import { Problem } from '../http/problem';
import { Input, route, Route, type InputOf } from '../http/route';
import { firstRuleSets } from '../reading/first-rule-sets';
import { labelled } from '../reading/labelled';

const STATE = route({ id: 'firstStart', method: 'get', path: 'api/v1/auth/first-administrator', permission: 'public', tag: 'auth', summary: 'Does the installation wait for its first administrator, and which rule sets can its congress begin with', answer: { status: 200, schema: firstStartAnswer } });
const FIRST = route({
  id: 'firstAdministrator', method: 'post', path: 'api/v1/auth/first-administrator', permission: 'public', tag: 'auth', summary: 'Become the first administrator of an empty installation, by its one-time code: makes the congress with its session, rule set and calendar',
  body: firstAdministratorRequest, answer: { status: 201, schema: firstAdministratorAnswer }, problems: [409],
});
const SET_UP = route({ id: 'setUp', method: 'get', path: 'api/v1/set-up', permission: 'setUp.read', tag: 'directory', summary: 'How far the congress has been set up', answer: { status: 200, schema: setUpAnswer } });

/** What is said to whoever brings a code that does not do: an unknown one is a wrong field, a spent one is a conflict. */
const REFUSED: Readonly<Record<Exclude<FirstAdministratorOutcome, 'made'>, () => Problem>> = {
  wrong: () => new Problem(422, 'AUTH.CODE_WRONG', { fields: [{ field: 'code', code: 'AUTH.CODE_WRONG' }] }),
  used: () => new Problem(409, 'AUTH.CODE_USED'),
  over: () => new Problem(409, 'AUTH.CODE_OVER'),
  closed: () => new Problem(409, 'AUTH.HAS_ACCOUNTS'),
};

/** The first hour of an installation: its administrator, its congress, and what comes next. */
@Controller()
export class FirstStartController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  @Route(STATE)
  async state(@Input() { locale }: InputOf<typeof STATE>): Promise<z.input<typeof firstStartAnswer>> {
    return { ...(await firstStart(this.parts.dataSource)), kinds: CONGRESS_KINDS.map((kind) => labelled(locale, 'congressKind', kind)), ruleSets: firstRuleSets(locale) };
  }

  @Route(FIRST)
  async become(@Input() { body }: InputOf<typeof FIRST>): Promise<z.input<typeof firstAdministratorAnswer>> {
    const { code, name, login, password, congressName, kind, meeting, ruleSet } = body;
    const outcome = await becomeFirstAdministrator(this.parts.dataSource, { code, name, login, password, congress: { name: congressName, kind, meeting } }, firstSeeds(ruleSet));
    if (outcome !== 'made') throw REFUSED[outcome]();
    return { login };
  }

  @Route(SET_UP)
  setUp(@Input() { session }: InputOf<typeof SET_UP>): Promise<z.input<typeof setUpAnswer>> {
    return withActor(this.parts.dataSource, session, (db) => setUpCounts(db, session.congressId));
  }
}
