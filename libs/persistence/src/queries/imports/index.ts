export * from './import-run.query';
export * from './import-rows.query';
export * from './known-numbers.query';
export * from './registers.query';
export * from './register-entries.query';
export * from './session-ledger.query';
