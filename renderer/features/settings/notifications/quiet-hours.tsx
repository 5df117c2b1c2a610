import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../../main/engine/domain/settings.ts';
import { Field, TextInput } from '../../../ui/field.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { Setting } from '../setting.tsx';
import { useSaver } from '../use-saver.ts';
import { fromTimeField, toTimeField } from './clock-input.ts';

const EVENING = { from: 20 * 60, to: 8 * 60 };

export function QuietHours({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const saver = useSaver();
  const { quietHours, enabled } = settings.notifications;
  const save = (next: typeof quietHours) =>
    saver.save((latest) => ({ notifications: { ...latest.notifications, quietHours: next } }));
  return (
    <>
      <Setting
        label={t('notifications.quietHours.label')}
        description={t('notifications.quietHours.description')}
        outcome={saver}
      >
        <Switch
          checked={quietHours !== null}
          disabled={!enabled}
          onChange={(on) => save(on ? EVENING : null)}
        />
      </Setting>
      {quietHours === null ? null : (
        <div className="flex flex-wrap gap-4 px-4 py-3">
          {(['from', 'to'] as const).map((end) => (
            <Field key={end} label={t(`notifications.quietHours.${end}`)}>
              <TextInput
                type="time"
                required
                value={toTimeField(quietHours[end])}
                onChange={(event) => {
                  const minute = fromTimeField(event.currentTarget.value);
                  if (minute !== null) save({ ...quietHours, [end]: minute });
                }}
              />
            </Field>
          ))}
        </div>
      )}
    </>
  );
}
