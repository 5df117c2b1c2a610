import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../../preload/contract/index.ts';
import { routeKey, useAction, useRoute } from '../../../bridge/index.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { Group } from '../group.tsx';
import { Setting } from '../setting.tsx';

const SPEEDS = ['slow', 'normal', 'fast'] as const;

export function PracticeSection({ onPractice }: { onPractice: () => void }) {
  const { t } = useTranslation('settings');
  const state = useRoute('practice.state', undefined);
  const running = usePracticeSetting();
  const speed = usePracticeSetting();
  if (state.isPending) return <SkeletonRows rows={3} label={t('loading')} />;
  if (state.data === undefined) return <ErrorLine error={state.error} />;
  return (
    <>
      <Group description={t('practice.about')}>
        <Setting
          label={t('practice.running.label')}
          description={t('practice.running.description')}
          outcome={running}
        >
          <Switch checked={state.data.running} onChange={(on) => running.set({ running: on })} />
        </Setting>
        <Setting label={t('practice.speed.label')} outcome={speed}>
          <Segmented
            label={t('practice.speed.label')}
            value={state.data.speed}
            options={SPEEDS.map((value) => ({ value, label: t(`practice.speed.${value}`) }))}
            onChange={(next) => speed.set({ speed: next })}
          />
        </Setting>
      </Group>
      <div>
        <Button onClick={onPractice}>{t('practice.open')}</Button>
      </div>
    </>
  );
}

function usePracticeSetting() {
  const client = useQueryClient();
  const announce = useAnnounce();
  const { t } = useTranslation('settings');
  const action = useAction('practice.set');
  return {
    savedAt: action.isSuccess ? action.submittedAt : null,
    error: action.error,
    set: (change: InputOf<'practice.set'>) =>
      action.mutate(change, {
        onSuccess: (next) => {
          client.setQueryData(routeKey('practice.state'), next);
          announce(t('saved'));
        },
      }),
  };
}
