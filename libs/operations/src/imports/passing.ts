import { TemporarilyUnavailable } from '@huiying/executor';
import { isEnvironmentError } from '@huiying/persistence';

/** Whether the environment prevented it, so that the next try may go through: it says nothing about the row. */
export const isPassing = (error: unknown): boolean => error instanceof TemporarilyUnavailable || isEnvironmentError(error);
