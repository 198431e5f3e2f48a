export * from './county';
export * from './life';
