import { useQueryClient } from '@tanstack/react-query';
import { CirclePause, CirclePlay, Pause, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PracticeState } from '../../../main/engine/domain/views/app.ts';
import type { InputOf } from '../../../preload/contract/index.ts';
import { routeKey, useAction } from '../../bridge/index.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorLine } from '../../ui/error-line.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Segmented } from '../../ui/segmented.tsx';

const SPEEDS = ['slow', 'normal', 'fast'] as const;

export function PracticeControls({ state }: { state: PracticeState }) {
  const { t } = useTranslation('practice');
  const client = useQueryClient();
  const action = useAction('practice.set');
  const set = (change: InputOf<'practice.set'>) =>
    action.mutate(change, {
      onSuccess: (next) => client.setQueryData(routeKey('practice.state'), next),
    });
  const { running } = state;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-muted">{t('about')}</p>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div role="status">
          <Pill plain tone={running ? 'ok' : 'muted'} icon={running ? CirclePlay : CirclePause}>
            {t(running ? 'running' : 'paused')}
          </Pill>
        </div>
        <Button
          disabled={action.isPending}
          icon={
            running ? <Pause size={16} aria-hidden="true" /> : <Play size={16} aria-hidden="true" />
          }
          onClick={() => set({ running: !running })}
        >
          {t(running ? 'pause' : 'start')}
        </Button>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span aria-hidden="true" className="font-medium">
          {t('speed.label')}
        </span>
        <Segmented
          label={t('speed.label')}
          value={state.speed}
          options={SPEEDS.map((value) => ({ value, label: t(`speed.${value}`) }))}
          onChange={(speed) => set({ speed })}
        />
      </div>
      <ErrorLine error={action.error} />
    </div>
  );
}
