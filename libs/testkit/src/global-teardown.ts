/** Stops the PostgreSQL of this Jest run and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.huiyingTestServer?.stop();
  globalThis.huiyingTestServer = undefined;
}
