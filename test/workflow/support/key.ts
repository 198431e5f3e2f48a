/** Key of the tests' codec: 32 bytes that protect nothing. */
export const TEST_KEY = Buffer.alloc(32, 7);
