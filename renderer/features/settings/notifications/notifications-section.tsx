import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../../main/engine/domain/settings.ts';
import { Switch } from '../../../ui/switch.tsx';
import { Group } from '../group.tsx';
import { Setting } from '../setting.tsx';
import { useSaver } from '../use-saver.ts';
import { QuietHours } from './quiet-hours.tsx';

export function NotificationsSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  return (
    <>
      <Group description={t('notifications.about')}>
        <Toggle settings={settings} name="enabled" />
        <Toggle settings={settings} name="sound" />
        <Toggle settings={settings} name="showText" />
      </Group>
      <Group>
        <QuietHours settings={settings} />
      </Group>
    </>
  );
}

function Toggle({
  settings,
  name,
}: {
  settings: Settings;
  name: 'enabled' | 'sound' | 'showText';
}) {
  const { t } = useTranslation('settings');
  const saver = useSaver();
  const { notifications } = settings;
  return (
    <Setting
      label={t(`notifications.${name}.label`)}
      description={t(`notifications.${name}.description`)}
      outcome={saver}
    >
      <Switch
        checked={notifications[name]}
        disabled={name !== 'enabled' && !notifications.enabled}
        onChange={(on) =>
          saver.save((latest) => ({ notifications: { ...latest.notifications, [name]: on } }))
        }
      />
    </Setting>
  );
}
