import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../../main/engine/domain/settings.ts';
import { HOLD_SECONDS } from '../../../../preload/contract/domain.ts';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { Group } from '../group.tsx';
import { Setting } from '../setting.tsx';
import { useSaver } from '../use-saver.ts';
import { HAND_OVER_CHOICES, withStored } from './durations.ts';
import { ModeForAll } from './mode-for-all.tsx';
import { ModeForNew } from './mode-for-new.tsx';
import { useLengthWords } from './use-length-words.ts';
import { Wait } from './wait.tsx';

export function RepliesSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  return (
    <>
      <Group title={t('replies.modes')}>
        <ModeForNew settings={settings} />
        <ModeForAll />
      </Group>
      <Group title={t('replies.before')}>
        <Wait settings={settings} of="quietMs" />
        <Wait settings={settings} of="collectCapMs" />
      </Group>
      <Group title={t('replies.after')}>
        <Hold settings={settings} />
        <HandOverTime settings={settings} />
        <MarkRead settings={settings} />
      </Group>
    </>
  );
}

function Hold({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const words = useLengthWords();
  const saver = useSaver();
  return (
    <Setting
      label={t('replies.hold.label')}
      description={t('replies.hold.description')}
      outcome={saver}
    >
      <Select
        value={settings.holdSeconds}
        options={HOLD_SECONDS.map((value) => ({
          value,
          label: value === 0 ? t('replies.hold.none') : words(value * 1000),
        }))}
        onChange={(holdSeconds) => saver.save({ holdSeconds })}
      />
    </Setting>
  );
}

function MarkRead({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const saver = useSaver();
  return (
    <Setting
      label={t('replies.markRead.label')}
      description={t('replies.markRead.description')}
      outcome={saver}
    >
      <Switch checked={settings.markRead} onChange={(markRead) => saver.save({ markRead })} />
    </Setting>
  );
}

function HandOverTime({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const words = useLengthWords();
  const saver = useSaver();
  const stored = settings.handOverMinutes;
  return (
    <Setting
      label={t('replies.handOver.label')}
      description={t('replies.handOver.description')}
      outcome={saver}
    >
      <Select
        value={stored}
        options={withStored(HAND_OVER_CHOICES, stored).map((value) => ({
          value,
          label: value === 0 ? t('replies.handOver.untilGivenBack') : words(value * 60_000),
        }))}
        onChange={(handOverMinutes) => saver.save({ handOverMinutes })}
      />
    </Setting>
  );
}
