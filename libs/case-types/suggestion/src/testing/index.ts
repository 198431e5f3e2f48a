export * from './county';
export * from './life';
export * from './valid-input';
