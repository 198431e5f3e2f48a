/** Runs one statement outside of any congress: only the functions that are open to api and worker may be called so. */
export type Query = <T>(text: string, values: readonly unknown[]) => Promise<T[]>;
