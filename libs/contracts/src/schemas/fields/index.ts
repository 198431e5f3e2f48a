export * from './text';
export * from './day';
export * from './id';
export * from './choice';
export * from './file';
