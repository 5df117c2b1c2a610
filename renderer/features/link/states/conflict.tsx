import { MonitorSmartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../act-button.tsx';
import { LinkFrame } from '../link-frame.tsx';

export function Conflict() {
  const { t } = useTranslation('link');
  const { t: status } = useTranslation('status');
  return (
    <LinkFrame
      icon={MonitorSmartphone}
      tone="danger"
      title={status('channel.conflict')}
      actions={
        <ActButton act="link.takeOver" input={undefined} tone="primary">
          {t('conflict.takeOver')}
        </ActButton>
      }
    >
      <p>{t('conflict.what')}</p>
      <p className="text-muted">{t('conflict.then')}</p>
    </LinkFrame>
  );
}
