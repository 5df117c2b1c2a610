import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import type { Settings, SettingsPatch } from '../../../main/engine/domain/settings.ts';
import { routeKey, useAction } from '../../bridge/index.ts';
import { useAnnounce } from '../../ui/announcer.tsx';

/** How the last change of one setting went, for the mark beside it. */
export interface SaveOutcome {
  readonly savedAt: number | null;
  readonly error: FrontdeskError | null;
}

export interface Saver extends SaveOutcome {
  /** Shown at once and kept; if it cannot be kept, the old value comes back. */
  save(change: SettingsPatch | ((latest: Settings) => SettingsPatch)): void;
}

const KEY = routeKey('settings.get');

/** One per setting, so that "Saved" and an error stand beside the one they belong to. */
export function useSaver(): Saver {
  const client = useQueryClient();
  const announce = useAnnounce();
  const { t } = useTranslation('settings');
  const update = useAction('settings.update');
  return {
    savedAt: update.isSuccess ? update.submittedAt : null,
    error: update.error,
    save: (change) => {
      const latest = client.getQueryData<Settings>(KEY);
      if (latest === undefined) return;
      const patch = typeof change === 'function' ? change(latest) : change;
      // Two quick changes of one group must build on each other, so the kept answer is changed first.
      client.setQueryData<Settings>(KEY, withPatch(latest, patch));
      update.mutate(patch, {
        onSuccess: (next) => {
          client.setQueryData(KEY, next);
          announce(t('saved'));
        },
        onError: () => void client.invalidateQueries({ queryKey: KEY }),
      });
    },
  };
}

/** Settings after a patch: named parts are replaced whole, as the other side does it. */
export function withPatch(settings: Settings, patch: SettingsPatch): Settings {
  const named = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...settings, ...Object.fromEntries(named) };
}
