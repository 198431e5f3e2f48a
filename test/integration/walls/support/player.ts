import { suggestion, type SuggestionState } from '@huiying/case-type-suggestion';
import { commandSchemas, type HttpCommandName } from '@huiying/contracts/schemas';
import { derivedId, momentOf, type CaseId, type Day, type Entry, type PartRef } from '@huiying/engine';
import { pathOf } from '../../../../apps/api/src/commands/path';
import { ask, type Answer } from './caller';
import type { County, Who } from './county';
import { inputsOf, type Words } from './inputs';
import type { Installation } from './installation';
import { etagFor } from './version';

export interface Given {
  /** Which part of the row's kind; the newest in a state that the row begins in, where it is left out. */
  readonly part?: (part: PartRef, state: SuggestionState) => boolean;
  /** What differs from the full input; undefined leaves a field out. */
  readonly input?: object;
  readonly entry?: Entry;
  readonly onBehalfOf?: Who;
  /** The day of the fact, where it is not today. */
  readonly day?: Day;
}

/** One case lived over HTTP: each step must be accepted. Keys follow from the case's name and the person's own steps,
 * so that a life can be lived twice, and others' steps leave no trace in them. */
export class Player {
  private readonly steps = new Map<Who, number>();
  private id: CaseId | null = null;
  readonly inputs: ReturnType<typeof inputsOf>;
  readonly given = new Set<HttpCommandName>();

  constructor(readonly installation: Installation, readonly county: County, private readonly name: string, private readonly words: Words = (field) => `${field}的文字`) {
    this.inputs = inputsOf(county, words);
  }

  /** The same life going on in a copy of its installation. */
  in(installation: Installation): Player {
    const other = new Player(installation, this.county, this.name, this.words);
    for (const [who, n] of this.steps) other.steps.set(who, n);
    other.id = this.id;
    return other;
  }

  /** The same people, at another case. */
  addressing(id: CaseId): Player {
    const other = new Player(this.installation, this.county, this.name, this.words);
    other.id = id;
    return other;
  }

  get caseId(): CaseId {
    if (this.id === null) throw new Error('the case is not open yet');
    return this.id;
  }

  get address(): string {
    return `/api/v1/suggestions/${this.caseId}`;
  }

  async state(): Promise<SuggestionState> {
    const { rows } = await this.installation.owner.query<{ state: SuggestionState }>('select state from case_head where id = $1', [this.caseId]);
    if (rows[0] === undefined) throw new Error('the case is not there');
    return rows[0].state;
  }

  async goTo(day: Day): Promise<void> {
    await this.installation.standAt(momentOf(day, 9));
  }

  /** One step that must be accepted, with a reason and all texts it may have. */
  async step(by: Who, command: HttpCommandName, given: Given = {}): Promise<Answer> {
    const answer = await this.tryStep(by, command, given);
    if (answer.status >= 300) throw new Error(`${command} by ${by}: ${answer.status} ${answer.body}`);
    if (command === 'open') this.id = (JSON.parse(answer.body) as { id: CaseId }).id;
    this.given.add(command);
    return answer;
  }

  async tryStep(by: Who, command: HttpCommandName, given: Given = {}): Promise<Answer> {
    const step = (this.steps.get(by) ?? 0) + 1;
    this.steps.set(by, step);
    const state = this.id === null ? null : await this.state();
    const input = Object.fromEntries(Object.entries({ ...this.inputs[command](state ?? emptyState()), ...given.input }).filter(([, value]) => value !== undefined));
    commandSchemas[command].parse(input);
    const payload = {
      part: state === null ? null : this.partOf(state, command, given), ...(given.day !== undefined && { day: given.day }), entry: given.entry ?? 'screen', onBehalfOf: given.onBehalfOf === undefined ? null : this.county.person(given.onBehalfOf),
      reason: this.words('reason'), input,
    };
    const headers = { 'idempotency-key': `step:${this.name}:${by}:${step}`, ...(state !== null && { 'if-match': etagFor(by, state) }) };
    return ask(this.installation, this.county, by, 'POST', this.id === null ? '/api/v1/suggestions' : `${this.address}/commands/${pathOf(command)}`, { payload, headers });
  }

  /** Lets the process give what it owes at once, as a run would. */
  async giveOwedOrders(): Promise<void> {
    const { orderDesk } = this.installation.parts;
    const run = { caseType: 'suggestion', caseId: this.caseId, epoch: 1 };
    const { facts } = await orderDesk.loadFacts(run);
    const now = await this.installation.now();
    for (const { command, part, cause } of facts.owed) await orderDesk.giveOrder({ v: 1, ...run, stage: 'test', command, part, cause, at: now });
  }

  private partOf(state: SuggestionState, command: HttpCommandName, { part: wanted }: Given): string | null {
    const row = suggestion.table.find((r) => r.name === command);
    if (row === undefined) throw new Error(`no row ${command}`);
    if (row.part === 'case') return null;
    const fitting = suggestion.parts(state, row.part).filter((p) => row.from.includes(p.state) && (wanted?.(p, state) ?? true));
    const found = fitting.at(-1);
    if (found === undefined) throw new Error(`no ${row.part} for ${command}`);
    return found.id;
  }
}

const emptyState = (): SuggestionState => suggestion.empty(derivedId('no case') as CaseId, derivedId('no congress') as SuggestionState['congressId'], '');
