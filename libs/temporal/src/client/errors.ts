import { isGrpcServiceError, ServiceError, WorkflowNotFoundError } from '@temporalio/client';

/** gRPC codes (google.rpc.Code). */
const CANCELLED = 1;
const INVALID_ARGUMENT = 3;
const DEADLINE_EXCEEDED = 4;
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;
const RESOURCE_EXHAUSTED = 8;
const UNAVAILABLE = 14;

/** There is no such run (any more). */
export function isNotFound(error: unknown): boolean {
  return error instanceof WorkflowNotFoundError || grpcCodeOf(error) === NOT_FOUND;
}

/** Somebody has made it before. */
export const isAlreadyThere = (error: unknown): boolean => grpcCodeOf(error) === ALREADY_EXISTS;

/** What was asked names something that the server does not know. */
export const isInvalid = (error: unknown): boolean => grpcCodeOf(error) === INVALID_ARGUMENT;

/** Temporal does not answer just now, or has too much to do: trying again later helps. */
export function isTemporalUnavailable(error: unknown): boolean {
  const code = grpcCodeOf(error);
  return code === UNAVAILABLE || code === DEADLINE_EXCEEDED || code === RESOURCE_EXHAUSTED || code === CANCELLED;
}

function grpcCodeOf(error: unknown): number | undefined {
  if (isGrpcServiceError(error)) return error.code;
  return error instanceof ServiceError ? grpcCodeOf(error.cause) : undefined;
}
