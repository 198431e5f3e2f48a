/**
 * How Node runs api and worker. What one request leaves behind is garbage when it is answered: the room for what is new,
 * in MiB, is large enough that most of it need never be looked at.
 */
export const SERVER_NODE_FLAGS = ['--max-semi-space-size=64'] as const;
