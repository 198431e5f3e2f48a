export * from './fields';
export * from './json-schema';
export * from './texts-on-their-way';
export * from './words';
export * from './as-text';
export * from './commands';
export * from './routes';
