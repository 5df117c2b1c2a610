import { useQueryClient } from '@tanstack/react-query';
import type { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import type { VaultState } from '../../../main/engine/domain/views/app.ts';
import type { InputOf } from '../../../preload/contract/index.ts';
import { routeKey, useAction } from '../../bridge/index.ts';

type VaultRoute = 'vault.retry' | 'vault.unlock' | 'vault.createWithPassphrase' | 'vault.startAnew';

/** Tries a way forward; where it leads is shown at once. */
export function useVaultAction<N extends VaultRoute>(
  name: N,
): {
  run: (input: InputOf<N>) => void;
  running: boolean;
  error: FrontdeskError | null;
} {
  const client = useQueryClient();
  const action = useAction(name);
  return {
    run: (input) =>
      action.mutate(input, {
        onSuccess: (next: VaultState) => client.setQueryData(routeKey('vault.state'), next),
      }),
    running: action.isPending,
    error: action.error,
  };
}
