import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Business, Fact } from '../../../../main/engine/domain/business.ts';
import type { FactId } from '../../../../main/engine/domain/ids.ts';
import type { InputOf } from '../../../../preload/contract/index.ts';
import { routeKey, useAction } from '../../../bridge/index.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { SaveOutcome } from '../use-saver.ts';

type FactRoute = 'business.saveFact' | 'business.deleteFact' | 'business.useSample';
type Known = { business: Business; facts: Fact[] };

/** A fact that is being written; without an id it is new. */
export type FactDraft = Omit<Fact, 'id'> & { id: FactId | null };

const KEY = routeKey('business.get');

/** A change of what the shop knows; the answer is shown at once. */
export function useFactAction<N extends FactRoute>(
  name: N,
): SaveOutcome & { run: (input: InputOf<N>, then?: () => void) => void; running: boolean } {
  const client = useQueryClient();
  const announce = useAnnounce();
  const { t } = useTranslation('settings');
  const action = useAction(name);
  return {
    run: (input, then) =>
      action.mutate(input, {
        onSuccess: (next: Known) => {
          client.setQueryData(KEY, next);
          announce(t('saved'));
          then?.();
        },
      }),
    running: action.isPending,
    savedAt: action.isSuccess ? action.submittedAt : null,
    error: action.error,
  };
}

/** A change of who the shop is. Each builds on the one before, also while that is still being kept. */
export function useBusinessSaver(): SaveOutcome & {
  run: (change: (latest: Business) => Business, then?: () => void) => void;
} {
  const client = useQueryClient();
  const announce = useAnnounce();
  const { t } = useTranslation('settings');
  const save = useAction('business.save');
  return {
    run: (change, then) => {
      const known = client.getQueryData<Known>(KEY);
      if (known === undefined) return;
      const business = change(known.business);
      client.setQueryData<Known>(KEY, { ...known, business });
      save.mutate(business, {
        onSuccess: (next) => {
          client.setQueryData(KEY, next);
          announce(t('saved'));
          then?.();
        },
        onError: () => void client.invalidateQueries({ queryKey: KEY }),
      });
    },
    savedAt: save.isSuccess ? save.submittedAt : null,
    error: save.error,
  };
}
