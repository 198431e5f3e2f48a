export * from './errand-type';
export * from './errand-module';
export * from './errand-county';
export * from './errand-executor';
