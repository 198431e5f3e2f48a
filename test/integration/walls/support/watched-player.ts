import type { HttpCommandName } from '@huiying/contracts/schemas';
import type { Answer } from './caller';
import type { County, Who } from './county';
import type { Installation } from './installation';
import { Player, type Given } from './player';

/** A life with somebody who looks at it after every step. */
export class WatchedPlayer extends Player {
  constructor(installation: Installation, county: County, name: string, private readonly look: (player: Player) => Promise<void>) {
    super(installation, county, name);
  }

  override async step(by: Who, command: HttpCommandName, given: Given = {}): Promise<Answer> {
    const answer = await super.step(by, command, given);
    await this.look(this);
    return answer;
  }

  override async giveOwedOrders(): Promise<void> {
    await super.giveOwedOrders();
    await this.look(this);
  }
}
