export * from './names';
export * from './case-process';
export * from './import-process';
export * from './meeting-code';
export * from './text';
