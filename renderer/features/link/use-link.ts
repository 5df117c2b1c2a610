import { useQueryClient } from '@tanstack/react-query';
import type { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import type { LinkState } from '../../../main/engine/domain/link.ts';
import type { InputOf, OutputOf, RouteName } from '../../../preload/contract/index.ts';
import { routeKey, useAction } from '../../bridge/index.ts';

/** The routes that change the link and answer with the state after it. */
export type LinkAct = {
  [N in Extract<RouteName, `link.${string}`>]: OutputOf<N> extends LinkState ? N : never;
}[Extract<RouteName, `link.${string}`>];

export interface LinkDoing<N extends LinkAct> {
  run: (input: InputOf<N>) => void;
  running: boolean;
  error: FrontdeskError | null;
}

/** One per button, so that an error stands beside the one it belongs to. */
export function useLinkAct<N extends LinkAct>(name: N): LinkDoing<N> {
  const client = useQueryClient();
  const action = useAction(name);
  return {
    run: (input) =>
      action.mutate(input, {
        onSuccess: (next) => client.setQueryData(routeKey('link.state'), next),
      }),
    running: action.isPending,
    error: action.error,
  };
}
