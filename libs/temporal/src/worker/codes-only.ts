import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import type { ActivityExecuteInput, ActivityInboundCallsInterceptor, Next } from '@temporalio/worker';
import { errorCode } from '@huiying/platform';

const CODE = /^[A-Z0-9_.]{3,40}$/;

/**
 * The last net under every activity: what it throws reaches Temporal as a code only. Messages of the database and of our
 * own errors may hold data, and stack traces lie in histories for long.
 */
export class CodesOnly implements ActivityInboundCallsInterceptor {
  async execute(input: ActivityExecuteInput, next: Next<ActivityInboundCallsInterceptor, 'execute'>): Promise<unknown> {
    try {
      return await next(input);
    } catch (error) {
      if (error instanceof CancelledFailure || isCodeAlready(error)) throw error;
      const code = errorCode(error);
      const shown = code !== undefined && CODE.test(code) ? code : 'INTERNAL';
      throw ApplicationFailure.create({ message: shown, type: shown, nonRetryable: false });
    }
  }
}

const isCodeAlready = (error: unknown): boolean => error instanceof ApplicationFailure && CODE.test(error.message) && error.message === error.type;
