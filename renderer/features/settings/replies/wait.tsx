import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../../main/engine/domain/settings.ts';
import { Select } from '../../../ui/select.tsx';
import { Setting } from '../setting.tsx';
import { useSaver } from '../use-saver.ts';
import { CAP_CHOICES, QUIET_CHOICES, consistentWaits, withStored } from './durations.ts';
import { useLengthWords } from './use-length-words.ts';

const WAITS = {
  quietMs: { name: 'quiet', choices: QUIET_CHOICES },
  collectCapMs: { name: 'cap', choices: CAP_CHOICES },
} as const;

/** How long a customer's messages are collected: until a quiet moment, and at most. */
export function Wait({ settings, of }: { settings: Settings; of: keyof typeof WAITS }) {
  const { t } = useTranslation('settings');
  const words = useLengthWords();
  const saver = useSaver();
  const { quietMs, collectCapMs } = settings;
  const { name, choices } = WAITS[of];
  return (
    <Setting
      label={t(`replies.${name}.label`)}
      description={t(`replies.${name}.description`)}
      outcome={saver}
    >
      <Select
        value={settings[of]}
        options={withStored(choices, settings[of]).map((value) => ({
          value,
          label: value === 0 ? t('replies.quiet.none') : words(value),
        }))}
        onChange={(next) => saver.save(consistentWaits({ quietMs, collectCapMs, [of]: next }, of))}
      />
    </Setting>
  );
}
