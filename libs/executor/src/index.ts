export * from './case-module';
export * from './request';
export * from './executor';
export * from './order-desk';
export * from './command-id';
