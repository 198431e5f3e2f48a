export { application, type Application } from './application';
export { startRestartablePostgres, type RestartablePostgres } from './restartable-postgres';
export { startSystem, type TestSystem } from './system';
