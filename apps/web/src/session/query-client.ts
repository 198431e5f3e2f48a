import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem';
import { tellIfSignedOut } from './signed-out';

const RETRIES = 2;

/** Reads are repeated only when no answer came; everything else would be the same again. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({ onError: tellIfSignedOut }),
    mutationCache: new MutationCache({ onError: tellIfSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < RETRIES && error instanceof ApiProblem && error.problem.kind === 'uncertain',
      },
      mutations: { retry: false },
    },
  });
