export { Relay, type RelayOptions } from './relay/relay';
export type { RelayObserver } from './relay/observer';
export { listenToOutbox, OUTBOX_CHANNEL, type Listener, type NotificationConnection } from './relay/listener';
export type { OutboxHead } from './relay/outbox';
export type { Query } from './query';
