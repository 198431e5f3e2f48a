import { commandIdOf } from '@huiying/executor';
import type { CommandId } from '@huiying/engine';
import { personId, type Who } from '../e2e/support/county';
import type { Action, CommandAnswer, Desk } from '../e2e/support/desk';
import type { Person } from '../e2e/support/person';
import { contactInput } from '../e2e/support/steps';

export interface Acknowledged {
  readonly command: SentCommand;
  readonly version: number;
  /** How often it had to be sent again. */
  readonly repeats: number;
}

/** One command with its key; it is sent until it is answered, and may be sent again afterwards. */
export class SentCommand {
  readonly id: CommandId;
  private acknowledged = false;

  constructor(private readonly person: Person, who: Who, private readonly key: string, private readonly path: string, private readonly body: object, readonly success: 200 | 201) {
    this.id = commandIdOf(personId(who), key);
  }

  get isAcknowledged(): boolean {
    return this.acknowledged;
  }

  async untilAcknowledged(): Promise<Acknowledged> {
    const { status, body, repeats } = await this.send();
    if (status !== this.success) throw new Error(`${this.path} was refused: ${status} ${JSON.stringify(body)}`);
    this.acknowledged = true;
    return { command: this, version: body.version, repeats };
  }

  async again(): Promise<{ status: number; version: number; repeated: boolean }> {
    const { status, body } = await this.send();
    return { status, version: body.version, repeated: body.repeated };
  }

  private send() {
    return this.person.post<CommandAnswer>(this.path, this.body, { 'idempotency-key': this.key });
  }
}

export interface RoundSize {
  /** On the one case of the round. */
  readonly onOneCase: number;
  /** Spread over the others. */
  readonly onOthers: number;
  /** New cases. */
  readonly opened: number;
}

/** Commands that were sent and are not answered yet. */
export interface InFlight {
  readonly all: number;
  readonly onOneCase: number;
}

/** Commands that are sent all at once. */
export class Round {
  private readonly all: readonly SentCommand[];

  constructor(private readonly onOneCase: readonly SentCommand[], elsewhere: readonly SentCommand[]) {
    // In turn, so that at any moment about as many of the one case are answered as of the others.
    this.all = Array.from({ length: Math.max(onOneCase.length, elsewhere.length) }, (_, n) => [onOneCase[n], elsewhere[n]]).flat().filter((command) => command !== undefined);
  }

  get inFlight(): InFlight {
    const unanswered = (commands: readonly SentCommand[]): number => commands.filter((command) => !command.isAcknowledged).length;
    return { all: unanswered(this.all), onOneCase: unanswered(this.onOneCase) };
  }

  /** Answers what became of them when the last one is answered. `answered` is called at each answer, before the next one can come. */
  send(answered: () => void): Promise<readonly Acknowledged[]> {
    return Promise.all(this.all.map(async (command) => {
      const acknowledged = await command.untilAcknowledged();
      answered();
      return acknowledged;
    }));
  }
}

/** The work of a busy day: contacts that a unit logs, many on one case, and new suggestions. */
export class Traffic {
  private constructor(private readonly handler: Person, private readonly deputy: Person, private readonly targets: readonly { readonly path: string; readonly part: string }[]) {}

  /** On cases that are signed for. */
  static async of(desk: Desk, cases: readonly string[]): Promise<Traffic> {
    const handler = await desk.as('handler');
    const targets = await Promise.all(cases.map(async (id) => {
      const { actions } = await handler.get<{ actions: readonly Action[] }>(`/suggestions/${id}/allowed-actions`);
      const action = actions.find((a) => a.command === 'logContact' && a.allowed);
      if (action === undefined) throw new Error('the unit may not log a contact');
      return { path: `/suggestions/${id}/commands/${action.path}`, part: action.part };
    }));
    return new Traffic(handler, await desk.as('deputy'), targets);
  }

  round(no: number, { onOneCase, onOthers, opened }: RoundSize): Round {
    const others = this.targets.length - 1;
    const many = Array.from({ length: onOneCase }, (_, n) => this.contact(no, `round-${no}:one:${n}`));
    const spread = Array.from({ length: onOthers }, (_, n) => this.contact(no + 1 + (n % others), `round-${no}:other:${n}`));
    const fresh = Array.from({ length: opened }, (_, n) => {
      const input = { source: 'betweenSessions', title: `关于第${no}轮第${n}号事项的建议`, text: '请安排整治。' };
      return new SentCommand(this.deputy, 'deputy', `round-${no}:open:${n}`, '/suggestions', { input }, 201);
    });
    return new Round(many, [...spread, ...fresh]);
  }

  private contact(target: number, key: string): SentCommand {
    const at = this.targets[target % this.targets.length];
    if (at === undefined) throw new Error('no case to work on');
    return new SentCommand(this.handler, 'handler', key, at.path, { part: at.part, input: contactInput() }, 200);
  }
}
