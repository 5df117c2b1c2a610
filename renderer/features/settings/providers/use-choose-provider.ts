import { useQueryClient } from '@tanstack/react-query';
import type { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import type { ProviderConfig } from '../../../../main/engine/domain/provider.ts';
import { routeKey, useAction } from '../../../bridge/index.ts';

/** Makes a provider the one that writes drafts. */
export function useChooseProvider(): {
  run: (config: ProviderConfig, then?: () => void) => void;
  running: boolean;
  error: FrontdeskError | null;
} {
  const client = useQueryClient();
  const choose = useAction('providers.choose');
  return {
    run: (config, then) =>
      choose.mutate(
        { config },
        {
          onSuccess: (rows) => {
            client.setQueryData(routeKey('providers.list'), rows);
            then?.();
          },
        },
      ),
    running: choose.isPending,
    error: choose.error,
  };
}
