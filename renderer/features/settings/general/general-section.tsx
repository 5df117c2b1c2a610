import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../../main/engine/domain/settings.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { Group } from '../group.tsx';
import { Setting } from '../setting.tsx';
import { useSaver } from '../use-saver.ts';

const LANGUAGES = ['system', 'en', 'ar'] as const;
const THEMES = ['system', 'light', 'dark'] as const;
const DENSITIES = ['comfortable', 'compact'] as const;
const ON_CLOSE = ['ask', 'keep-running', 'quit'] as const;

export function GeneralSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  return (
    <>
      <Group title={t('general.look')}>
        <Language settings={settings} />
        <Theme settings={settings} />
        <Density settings={settings} />
      </Group>
      <Group title={t('general.keys')}>
        <Toggle settings={settings} name="letterKeys" />
      </Group>
      <Group title={t('general.window')}>
        <Toggle settings={settings} name="startAtLogin" />
        <OnClose settings={settings} />
      </Group>
    </>
  );
}

function Language({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const saver = useSaver();
  return (
    <Setting label={t('general.language.label')} outcome={saver}>
      <Select
        value={settings.language}
        options={LANGUAGES.map((value) => ({ value, label: t(`general.language.${value}`) }))}
        onChange={(language) => saver.save({ language })}
      />
    </Setting>
  );
}

function Theme({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const saver = useSaver();
  return (
    <Setting label={t('general.theme.label')} outcome={saver}>
      <Segmented
        label={t('general.theme.label')}
        value={settings.theme}
        options={THEMES.map((value) => ({ value, label: t(`general.theme.${value}`) }))}
        onChange={(theme) => saver.save({ theme })}
      />
    </Setting>
  );
}

function Density({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const saver = useSaver();
  return (
    <Setting
      label={t('general.density.label')}
      description={t('general.density.description')}
      outcome={saver}
    >
      <Segmented
        label={t('general.density.label')}
        value={settings.density}
        options={DENSITIES.map((value) => ({ value, label: t(`general.density.${value}`) }))}
        onChange={(density) => saver.save({ density })}
      />
    </Setting>
  );
}

function Toggle({ settings, name }: { settings: Settings; name: 'letterKeys' | 'startAtLogin' }) {
  const { t } = useTranslation('settings');
  const saver = useSaver();
  return (
    <Setting
      label={t(`general.${name}.label`)}
      description={t(`general.${name}.description`)}
      outcome={saver}
    >
      <Switch checked={settings[name]} onChange={(on) => saver.save({ [name]: on })} />
    </Setting>
  );
}

function OnClose({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const saver = useSaver();
  return (
    <Setting
      label={t('general.onClose.label')}
      description={t('general.onClose.description')}
      outcome={saver}
    >
      <Select
        value={settings.onClose}
        options={ON_CLOSE.map((value) => ({ value, label: t(`general.onClose.${value}`) }))}
        onChange={(onClose) => saver.save({ onClose })}
      />
    </Setting>
  );
}
