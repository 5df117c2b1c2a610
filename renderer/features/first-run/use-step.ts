import { useQueryClient } from '@tanstack/react-query';
import type { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import type { Settings } from '../../../main/engine/domain/settings.ts';
import { routeKey, useAction } from '../../bridge/index.ts';

/** Goes to a step and keeps it, so that the introduction goes on there after a restart. */
export function useGoTo(): {
  goTo: (step: Settings['firstRun']) => void;
  going: boolean;
  error: FrontdeskError | null;
} {
  const client = useQueryClient();
  const update = useAction('settings.update');
  return {
    goTo: (firstRun) =>
      update.mutate(
        { firstRun },
        { onSuccess: (next) => client.setQueryData(routeKey('settings.get'), next) },
      ),
    going: update.isPending,
    error: update.error,
  };
}
