/**
 * Runs one statement outside of any congress: only the functions that are open to api and worker may be called so.
 * One with a name is prepared once for each connection.
 */
export type Query = <T>(text: string, values: readonly unknown[], name?: string) => Promise<T[]>;
