import { useQueryClient } from '@tanstack/react-query';
import { routeKey, useAction } from '../../../bridge/index.ts';
import type { InputOf } from '../../../../preload/contract/index.ts';

/** What the owner can put right by hand; the answer is the account's health after it. */
export function useHealthAct<N extends 'health.lift' | 'health.itIsAPerson'>(name: N) {
  const client = useQueryClient();
  const action = useAction(name);
  return {
    run: (input: InputOf<N>) =>
      action.mutate(input, {
        onSuccess: (next) => client.setQueryData(routeKey('health.read'), next),
      }),
    running: action.isPending,
    error: action.error,
  };
}
