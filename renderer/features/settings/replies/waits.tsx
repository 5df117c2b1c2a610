import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../../main/engine/domain/settings.ts';
import { Select } from '../../../ui/select.tsx';
import { Setting } from '../setting.tsx';
import { useSaver } from '../use-saver.ts';
import { CAP_CHOICES, QUIET_CHOICES, consistentWaits, withStored } from './durations.ts';
import { useLengthWords } from './use-length-words.ts';

export function QuietTime({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const words = useLengthWords();
  const saver = useSaver();
  const { quietMs, collectCapMs } = settings;
  return (
    <Setting
      label={t('replies.quiet.label')}
      description={t('replies.quiet.description')}
      outcome={saver}
    >
      <Select
        value={quietMs}
        options={withStored(QUIET_CHOICES, quietMs).map((value) => ({
          value,
          label: value === 0 ? t('replies.quiet.none') : words(value),
        }))}
        onChange={(next) => saver.save(consistentWaits({ quietMs: next, collectCapMs }, 'quietMs'))}
      />
    </Setting>
  );
}

export function CollectCap({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const words = useLengthWords();
  const saver = useSaver();
  const { quietMs, collectCapMs } = settings;
  return (
    <Setting
      label={t('replies.cap.label')}
      description={t('replies.cap.description')}
      outcome={saver}
    >
      <Select
        value={collectCapMs}
        options={withStored(CAP_CHOICES, collectCapMs).map((value) => ({
          value,
          label: words(value),
        }))}
        onChange={(next) =>
          saver.save(consistentWaits({ quietMs, collectCapMs: next }, 'collectCapMs'))
        }
      />
    </Setting>
  );
}
