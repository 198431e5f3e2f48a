import { ApplicationFailure } from '@temporalio/common';

/**
 * What an activity may let out: a code and nothing of what went wrong inside, as messages of the database and of our own
 * errors may hold data. It is tried again.
 */
export const activityFailure = (code: string): ApplicationFailure => ApplicationFailure.create({ message: code, type: code, nonRetryable: false });
