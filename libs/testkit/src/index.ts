export * from './databases';
export * from './free-port';
export * from './processes';
export * from './temporal';
export * from './wait';
export { startTestServer, testDatabaseUrl, type TestRole, type TestServer } from './test-server';
export * from './errand';
export * from './system';
