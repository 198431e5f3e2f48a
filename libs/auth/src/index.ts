export * from './password';
export * from './signed-in';
export * from './local-accounts';
export * from './bearer-tokens';
export * from './first-administrator';
export * from './permissions';
export * from './cookie';
export { AttemptLimiter, type AttemptLimit } from './attempt-limiter';
