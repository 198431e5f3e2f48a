import { emptySuggestion, type SuggestionState } from '@huiying/case-type-suggestion';
import type { CaseId, CommandId } from '@huiying/engine';
import { commandIdOf, newCaseId, type Executor } from '@huiying/executor';
import type { ActorSession } from '@huiying/persistence';
import type { DataSource } from 'typeorm';
import type { County } from '../county/stories';
import type { LifeDriver } from '../driver/life-driver';
import type { Act } from '../story/act';
import { CASE_TYPE, keyOf, requestOf } from './request-of';
import { sessionOf } from './session-of';

/** Carries out the acts of one congress as its people, each through the executor under a key that follows from its name. */
export class Player {
  private readonly sessions: ReadonlyMap<string, ActorSession>;
  private readonly caseIds: ReadonlyMap<string, CaseId>;

  constructor(private readonly county: County, private readonly executor: Executor, private readonly stage: DataSource, private readonly driver: LifeDriver) {
    this.sessions = new Map(county.plan.cast.map((member) => [member.login, sessionOf(county.plan, member)]));
    this.caseIds = new Map(county.acts.filter(({ no }) => no === 0).map((act) => [act.caseKey, newCaseId(this.commandIdOf(act))]));
  }

  /** Id of the act's command: known already where it was carried out before. */
  commandIdOf(act: Act): CommandId {
    return commandIdOf(this.session(act.by).personId, keyOf(act));
  }

  caseIdOf(caseKey: string): CaseId {
    const id = this.caseIds.get(caseKey);
    if (id === undefined) throw new Error(`no case ${caseKey}`);
    return id;
  }

  /** Carries one act out; the clock stands at its moment. Throws where it is not accepted: the story is wrong then. */
  async play(act: Act): Promise<void> {
    const session = this.session(act.by);
    const caseId = this.caseIdOf(act.caseKey);
    const opens = act.no === 0;
    const state = opens ? emptySuggestion(caseId, session.congressId, '') : await this.stateOf(caseId);
    const result = await this.executor.execute(session, requestOf(act, opens ? null : caseId, state));
    if (!result.ok) throw new Error(`${act.caseKey}: ${act.command} by ${act.by} at ${act.at} was refused: ${JSON.stringify('refusal' in result ? result.refusal : result.problem)}`);
    await this.driver.take({ caseType: CASE_TYPE, caseId, epoch: 1 }, result.facts(), act.at);
  }

  /** What the newest parts of the case are. Whether the one who acts may see it is for the executor to say. */
  private async stateOf(caseId: CaseId): Promise<SuggestionState> {
    const [row] = await this.stage.query<{ state: SuggestionState }[]>('select state from case_head where id = $1', [caseId]);
    if (row === undefined) throw new Error('the case of the story is not there');
    return row.state;
  }

  private session(login: string): ActorSession {
    const session = this.sessions.get(login);
    if (session === undefined) throw new Error(`nobody of the cast has the login ${login}`);
    return session;
  }
}
