/** The cache of answers, and which failures are worth asking again. */
import { QueryClient } from '@tanstack/react-query';
import { toApiError } from './problem.ts';

/** A client with the retry rule of the whole application. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        // What the store cannot answer now is asked again once it is ready (see shell/useServer).
        // One that said when to come back was waited for already (see request.ts).
        retry: (failures, error) => {
          const { retriable, retryAfter } = toApiError(error);
          return retriable && retryAfter === null && failures < 1;
        },
        retryDelay: () => 400 + Math.random() * 400,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
