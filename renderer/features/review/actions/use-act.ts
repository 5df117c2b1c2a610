import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { toFrontdeskError } from '../../../../preload/contract/domain.ts';
import type { TurnId } from '../../../../main/engine/domain/ids.ts';
import { routeKey } from '../../../bridge/index.ts';
import { review } from '../review-store.ts';

export interface Subject {
  turnId: TurnId | null;
  name: string | null;
}

/**
 * Does something to the outside and shows what went wrong where it belongs. With `leaves` the row goes at once and
 * comes back if it did not work.
 */
export function useAct(): (
  subject: Subject,
  work: () => Promise<unknown>,
  options?: { leaves?: boolean },
) => Promise<boolean> {
  const client = useQueryClient();
  return useCallback(
    async (subject, work, { leaves = false } = {}) => {
      const { turnId } = subject;
      if (leaves && turnId !== null) review.depart(turnId);
      try {
        await work();
        review.fail(null);
        if (leaves && turnId !== null) {
          await client.invalidateQueries({ queryKey: routeKey('review.queue') });
          review.arrived(turnId);
        }
        return true;
      } catch (cause) {
        if (leaves && turnId !== null) {
          review.comeBack(turnId);
          review.bring(turnId);
        }
        review.fail({ ...subject, error: toFrontdeskError(cause) });
        if (turnId !== null) {
          void client.invalidateQueries({ queryKey: routeKey('review.card', { turnId }) });
        }
        return false;
      }
    },
    [client],
  );
}
