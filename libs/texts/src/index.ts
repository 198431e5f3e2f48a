export * from './locale';
export { CATALOGUES } from './catalogues';
export * from './text';
export * from './day-text';
export * from './words';
export * from './basis-text';
