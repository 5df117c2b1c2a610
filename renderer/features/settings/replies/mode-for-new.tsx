import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../../main/engine/domain/settings.ts';
import { Mode } from '../../../../preload/contract/domain.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { Setting } from '../setting.tsx';
import { useSaver } from '../use-saver.ts';
import { ModeName } from './mode-name.tsx';

export function ModeForNew({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const saver = useSaver();
  const mode = settings.defaultMode;
  return (
    <Setting
      label={t('replies.newChats.label')}
      description={t(`replies.newChats.${mode}`)}
      outcome={saver}
    >
      <Segmented
        label={t('replies.newChats.label')}
        value={mode}
        options={Mode.options.map((value) => ({ value, label: <ModeName mode={value} /> }))}
        onChange={(defaultMode) => saver.save({ defaultMode })}
      />
    </Setting>
  );
}
