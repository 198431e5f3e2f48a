export * from './worklist.query';
export * from './suggestion-list.query';
export * from './ball.query';
export * from './timeline.query';
export * from './case-state.query';
export * from './contents.query';
export * from './directory.query';
