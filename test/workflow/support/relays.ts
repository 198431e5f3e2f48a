import { Client } from 'pg';
import { listenToOutbox, Relay, type Listener, type RelayOptions } from '@huiying/operations';
import { until } from '@huiying/testkit';
import type { ErrandWorld } from './errand-world';
import type { RealServer } from './real-server';
import { SeenOfRelay } from './seen-of-relay';

/** The relays of one test, which end with it, and what they told. */
export class Relays {
  readonly seen = new SeenOfRelay();
  private readonly relays: Relay[] = [];
  private readonly listeners: Listener[] = [];

  constructor(private readonly world: ErrandWorld, private readonly server: RealServer) {}

  start(pollMs = 100, loadFacts: RelayOptions['loadFacts'] = this.world.apiDesk.loadFacts.bind(this.world.apiDesk), more: Pick<RelayOptions, 'isBusy' | 'rows'> = {}): Relay {
    const relay = new Relay({ query: this.world.query, temporal: this.server.temporal, loadFacts, observer: this.seen, pollMs, ...more });
    this.relays.push(relay);
    relay.start();
    return relay;
  }

  /** Wakes the relay by notification, as the api does. */
  listen(relay: Relay, lost: (error: unknown) => void = () => undefined): void {
    this.listeners.push(listenToOutbox(() => new Client({ connectionString: this.world.database.apiUrl }), () => relay.wake(), lost));
  }

  allTold(): Promise<unknown> {
    return until(async () => (await this.world.waitingRows()) === 0, { timeout: 60_000, what: 'an empty outbox' });
  }

  async end(): Promise<void> {
    await Promise.all(this.listeners.map((listener) => listener.stop()));
    await Promise.all(this.relays.map((relay) => relay.stop()));
  }
}
