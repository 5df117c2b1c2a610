import {
  queryOptions,
  skipToken,
  useMutation,
  useQuery,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { FrontdeskError } from '../../main/engine/domain/errors.ts';
import type { InputOf, OutputOf, RouteName } from '../../preload/contract/index.ts';
import { call } from './call.ts';

/** Every answer is kept under its question: the route's name, then what was asked. */
export function routeKey<N extends RouteName>(name: N, input?: InputOf<N>): QueryKey {
  return input === undefined ? [name] : [name, input];
}

export function routeOptions<N extends RouteName>(name: N, input: InputOf<N>) {
  return queryOptions<OutputOf<N>, FrontdeskError>({
    queryKey: routeKey(name, input),
    // An answer of nothing is kept as null: a query may not hold `undefined`.
    queryFn: async () => (await call(name, input)) ?? (null as OutputOf<N>),
  });
}

/** Asks, keeps the answer, and asks again when an event says that it has changed. */
export function useRoute<N extends RouteName>(
  name: N,
  input: InputOf<N>,
  options: { enabled?: boolean } = {},
): UseQueryResult<OutputOf<N>, FrontdeskError> {
  const base = routeOptions(name, input);
  return useQuery<OutputOf<N>, FrontdeskError>(
    options.enabled === false ? { ...base, queryFn: skipToken } : base,
  );
}

/** Something that changes the world; it is never repeated by itself. */
export function useAction<N extends RouteName>(
  name: N,
): UseMutationResult<OutputOf<N>, FrontdeskError, InputOf<N>> {
  return useMutation<OutputOf<N>, FrontdeskError, InputOf<N>>({
    mutationFn: (input) => call(name, input),
  });
}
