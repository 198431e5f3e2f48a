export * from './case-module';
export * from './request';
export * from './executor';
export * from './order-desk';
export * from './operation-command';
export * from './read-case';
export * from './command-id';
export { caseModules, requireSoundTables } from './modules';
export { UnsoundTable } from './modules/sound-table';
